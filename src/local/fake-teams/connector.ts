import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Fault, Faults } from './faults.ts';
import type { TeamsRecord } from './record.ts';
import { asRecord, type FakePlace, type Json } from './types.ts';

export interface ConnectorParts {
  readonly faults: Faults;
  readonly record: TeamsRecord;
  readonly places: () => readonly FakePlace[];
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}
interface Call {
  readonly method: string;
  readonly path: string;
  readonly conversation: string;
  readonly thread: string | null;
  readonly rest: readonly string[];
  readonly body: Json;
}

/** The service side of the Bot Framework protocol: the few routes the SDK's client calls. */
export function connectorServer(parts: ConnectorParts): Server {
  return createServer((request, response) => {
    serve(parts, request, response).catch(() => response.destroy());
  });
}

async function serve(
  parts: ConnectorParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  const fault = parts.faults.take(call.method, call.conversation);
  const refused = fault?.kind === 'fail' && !fault.taken;
  const done: Answer = refused ? { status: fault.status } : dealWith(parts, call, fault);
  const answer: Answer =
    fault?.kind === 'fail' ? { status: fault.status, body: refusal(fault.status) } : done;
  parts.record.log({
    method: call.method,
    path: call.path,
    conversation: call.conversation,
    activityId: idOf(answer) ?? call.rest[1] ?? null,
    activity: call.method === 'GET' ? null : call.body,
    authorization: request.headers.authorization ?? null,
    status: fault?.kind === 'hang' ? 0 : answer.status,
    at: Date.now(),
  });
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop') return void response.destroy();
  if (fault?.kind === 'fail' && fault.retryAfter !== null)
    response.setHeader('Retry-After', fault.retryAfter);
  response.writeHead(answer.status, { 'Content-Type': 'application/json' });
  response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const path = new URL(request.url ?? '/', 'http://fake').pathname;
  const [, , , id = '', ...rest] = path.split('/').map(decodeURIComponent);
  const [conversation = '', thread = null] = id.split(';messageid=');
  const body = text === '' ? {} : (asRecord(JSON.parse(text)) ?? {});
  return { method: request.method ?? '', path, conversation, thread, rest, body };
}

function dealWith(parts: ConnectorParts, call: Call, fault: Fault | null): Answer {
  if (fault?.kind === 'hang') return { status: 0 };
  const place = parts.places().find(({ id }) => id === call.conversation);
  if (!place) return { status: 404, body: refusal(404) };
  const [what, activityId] = call.rest;
  if (call.method === 'GET') return members(place, call.rest);
  if (what !== 'activities') return { status: 404, body: refusal(404) };
  return activities(parts, place, call, activityId);
}

function activities(
  parts: ConnectorParts,
  place: FakePlace,
  call: Call,
  activityId: string | undefined,
): Answer {
  const { record } = parts;
  const gone: Answer = { status: 404, body: refusal(404) };
  if (call.method === 'POST')
    return { status: 201, body: { id: record.add(place.id, call.thread, call.body) } };
  if (activityId === undefined) return gone;
  if (call.method === 'PUT') {
    return record.update(place.id, activityId, call.body) ? { status: 200, body: { id: activityId } } : gone;
  }
  if (call.method === 'DELETE') return record.remove(place.id, activityId) ? { status: 200 } : gone;
  return { status: 405, body: refusal(405) };
}

function members(place: FakePlace, [what, id]: readonly string[]): Answer {
  const people = place.people.map((person) => ({
    id: person.mri,
    name: person.name,
    ...(person.aadObjectId === undefined
      ? {}
      : { aadObjectId: person.aadObjectId, objectId: person.aadObjectId }),
    tenantId: person.tenantId,
  }));
  if (what === 'pagedmembers') return { status: 200, body: { members: people } };
  if (what !== 'members') return { status: 404, body: refusal(404) };
  if (id === undefined) return { status: 200, body: people };
  const one = people.find((person) => person.id === id);
  return one ? { status: 200, body: one } : { status: 404, body: refusal(404) };
}

function idOf(answer: Answer): string | null {
  const id = asRecord(answer.body)?.id;
  return typeof id === 'string' ? id : null;
}

function refusal(status: number): Json {
  return { error: { code: `Fault${status}`, message: `The fake answers ${status}.` } };
}
