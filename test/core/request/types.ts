import type { RequestCommand, RequestEvent } from '../../../src/core/request/index.ts';

export type CommandOf<T extends RequestCommand['type']> = Extract<RequestCommand, { readonly type: T }>;
export type EventOf<T extends RequestEvent['type']> = Extract<RequestEvent, { readonly type: T }>;
