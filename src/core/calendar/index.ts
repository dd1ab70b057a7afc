export * from './days.ts';
export * from './holidays.ts';
export * from './periods.ts';
export * from './time.ts';
