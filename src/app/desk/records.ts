import { civilDateAt } from '../../core/calendar/index.ts';
import {
  type Complaint,
  type ComplaintLine,
  handlerCapacity,
  logsComplaints,
} from '../../core/complaint/index.ts';
import { arrangementsAt, type Board } from '../../core/constitution/index.ts';
import type { Facts } from '../../core/kernel/index.ts';
import type { LoggedEnquiry, PressEnquiry } from '../../core/press/index.ts';
import { loggerCapacity, mayReadRequest, type Request, type RequestLine } from '../../core/request/index.ts';
import type { Showing, Typed } from '../../core/showing/index.ts';
import type { StreamKey } from '../ports.ts';
import { type StreamName, streamKey } from '../stream-key.ts';
import { newStream } from './asks.ts';
import { mayReadEnquiry } from './enquiry.ts';
import { refusal } from './notices.ts';
import type { DeskParts, Speaker } from './parts.ts';

type Reader = Pick<Speaker, 'board' | 'person' | 'place'>;

/** As many as are shown of those that are over: to look at once more, or to erase. */
const LATELY = 5;

const factsOf = (parts: Pick<DeskParts, 'clock'>, { board, person }: Reader): Facts => {
  const now = parts.clock.now();
  return { now, board, arrangements: arrangementsAt(board, now), person };
};

/** A record that names somebody outside the Board is read in one's own chat, by those whose it is (R-DP-1). */
export function mayReadRecord(parts: DeskParts, who: Reader, subject: string, state: unknown): boolean {
  if (who.place.scope !== 'personal') return false;
  const facts = factsOf(parts, who);
  if (subject === 'request') {
    const asked = state as Request;
    return asked.stage !== 'unlogged' && mayReadRequest(asked, facts);
  }
  const made = state as Complaint;
  if (made.stage === 'unlogged') return false;
  return made.loggedBy === who.person || handlerCapacity(made, facts) !== undefined;
}

/** Live requests and complaints, those that are late among them, and the last that are over; to officers and chief executives. */
export async function showRecords(parts: DeskParts, who: Reader): Promise<Showing> {
  const { board, person } = who;
  const facts = factsOf(parts, who);
  const { frame } = parts.scenes;
  if (loggerCapacity(facts) === undefined && !logsComplaints(facts)) {
    const { clause } = facts.arrangements.information ?? { clause: '19.6' };
    const required = 'the clerk, communications, officers and chief executives';
    const breach = { rule: 'R-FOI-1', clause, why: 'not-your-office', required, found: 'another' } as const;
    return frame(board, person, { card: 'notice' }, refusal([breach], facts));
  }
  const [requests, complaints] = await Promise.all([
    rowsOf<RequestLine>(parts, who, 'request'),
    rowsOf<ComplaintLine>(parts, who, 'complaint'),
  ]);
  return frame(board, person, { card: 'requests', of: '', requests, complaints });
}

async function rowsOf<L extends { readonly id: string; readonly loggedAt: string }>(
  parts: DeskParts,
  who: Reader,
  list: 'request' | 'complaint',
): Promise<readonly (L & { readonly of: string })[]> {
  const { board } = who;
  const all = (await parts.store.lists.all(board.id, list)).toSorted((a, b) =>
    (a.data as L).loggedAt < (b.data as L).loggedAt ? -1 : 1,
  );
  const live = all.filter(({ settled }) => !settled);
  const over = all
    .filter(({ settled }) => settled)
    .slice(-LATELY)
    .reverse();
  return Promise.all(
    [...live, ...over].map(async ({ data }) => {
      const row = data as L;
      const of = keyOf(board, list, row.id);
      const readable = mayReadRecord(parts, who, list, await parts.handler.state(of));
      return { ...row, of: readable ? of : '' };
    }),
  );
}

const keyOf = (board: Board, subject: string, id: string): StreamKey =>
  streamKey({ board: board.id, subject, id });

/** A form about a record, with what is known filled in; null where it is about something this person may not read. */
export async function recordForm(
  parts: DeskParts,
  who: Reader,
  step: string,
  name: StreamName | null,
): Promise<Showing | null> {
  const { board, person } = who;
  const form = (of: string, typed: Typed = {}): Showing =>
    parts.scenes.frame(board, person, { card: 'record-form', of, typed: { ...typed, step } });
  if (step === 'log-request' && name?.subject === 'press') return requestFrom(parts, who, name, form);
  if (step === 'log-request') return form(newStream(board, 'request'));
  if (step === 'log-complaint') return form(newStream(board, 'complaint'));
  if (name?.subject === 'press') return (await enquiryIn(parts, who, name)) && form(streamKey(name));
  if (name === null || !RECORDS.has(name.subject)) return null;
  const state = await parts.handler.state(streamKey(name));
  if (!mayReadRecord(parts, who, name.subject, state)) return null;
  const text = step === 'copy' ? (state as { readonly text?: string | null }).text : null;
  return form(streamKey(name), text ? { text } : {});
}

/** An enquiry this person may read; null for any other. */
async function enquiryIn(parts: DeskParts, who: Reader, name: StreamName): Promise<LoggedEnquiry | null> {
  const enquiry = (await parts.handler.state(streamKey(name))) as PressEnquiry;
  return enquiry.stage !== 'unlogged' && mayReadEnquiry(parts, who, enquiry) ? enquiry : null;
}

/** The form for the request that an enquiry also is: it has the enquiry's id, so it is logged once (R-PRESS-4). */
async function requestFrom(
  parts: DeskParts,
  who: Reader,
  name: StreamName,
  form: (of: string, typed: Typed) => Showing,
): Promise<Showing | null> {
  const enquiry = await enquiryIn(parts, who, name);
  if (enquiry === null) return null;
  const { board, person } = who;
  const of = keyOf(board, 'request', name.id);
  const request = (await parts.handler.state(of)) as Request;
  if (request.stage !== 'unlogged')
    return mayReadRecord(parts, who, 'request', request)
      ? parts.scenes.scene({ stream: of, card: 'request', of: '', viewer: person })
      : null;
  const receivedOn = civilDateAt(enquiry.loggedAt, board.timeZone);
  return form(of, { receivedOn, ...(enquiry.question === null ? {} : { text: enquiry.question }) });
}

/** What is about somebody outside the Board, besides press enquiries. */
export const RECORDS: ReadonlySet<string> = new Set(['request', 'complaint']);
