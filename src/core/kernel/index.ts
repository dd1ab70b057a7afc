export * from './breach.ts';
export * from './subject.ts';
