export * from './decide.ts';
export * from './event.ts';
export * from './keeping.ts';
export * from './state.ts';
