export * from './breaches.ts';
export * from './capacity.ts';
