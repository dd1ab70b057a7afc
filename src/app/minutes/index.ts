export { mayReadMinutes } from './readers.ts';
export { type MinutesParts, readMinutes } from './sources.ts';
