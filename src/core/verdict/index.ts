export * from './judge.ts';
export * from './schema.ts';
