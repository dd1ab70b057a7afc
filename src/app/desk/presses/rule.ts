import { z } from 'zod';
import type { Instant } from '../../../core/calendar/index.ts';
import type { WordingContext } from '../../../core/wording/index.ts';
import type { StreamKey } from '../../ports.ts';
import type { NewCode } from '../codes.ts';
import type { DeskParts, Speaker } from '../parts.ts';

/** What a button asks of the record: whose life it is about, the command, and the card that answers. */
export interface PressRule {
  readonly subject:
    | 'complaint'
    | 'cycle'
    | 'disclosure'
    | 'holding-lines'
    | 'item'
    | 'meeting'
    | 'minutes'
    | 'press'
    | 'request'
    | 'requisition'
    | 'roster'
    | 'summons';
  readonly card: string;
  /** The form the press came from, shown again with what was typed when it is refused. */
  readonly form?:
    | 'raise-item'
    | 'log-enquiry'
    | 'log-release'
    | 'schedule-meeting'
    | 'appoint'
    | 'end-appointment'
    | 'name-substitute'
    | 'chair-override'
    | 'call-meeting'
    | 'record-form'
    | 'mark-item';
  /** Its answer says somebody's details; no other copy of the card does. */
  readonly reveals?: true;
  /** Private text is dealt with in somebody's own chat, and nowhere else. */
  readonly alone?: true;
  /** The form it was typed into is answered by a word: the card comes by itself, and can then be brought up to date. */
  readonly receiptAlone?: true;
  /** What the presser is told once it is recorded. */
  readonly receipt: string;
  /** What they are told besides, of how things then stand. */
  readonly also?: (state: unknown, ctx: WordingContext) => string;
  /** What they are told where the record was so already, if "it already was" would not be true. */
  readonly already?: string;
  /** What they are told instead where one of these events came of it: the receipt says what happened, not what was asked. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Reads the card's data into a command. Everything in it is hostile until it has been through here. */
  readonly read: (data: unknown, asked: Context) => Reading;
  /** What the command takes from the record and never from the card. */
  readonly fill?: Filling;
}

/** Null where the card names something the record does not have. */
export type Filling = (
  command: object,
  parts: DeskParts,
  who: Speaker,
  on: { readonly stream: StreamKey; readonly id: string },
) => Promise<object | null>;

export interface Context {
  /** The id of the stream the card names. */
  readonly id: string;
  readonly now: Instant;
  readonly timeZone: string;
  /** A one-time code, for a press that may bring somebody new. */
  readonly code: NewCode | null;
}

export type Reading = { readonly command: unknown; readonly of: string } | { readonly fault: string };

/** However long: the rules know the limits, and say them. */
export const text = z.string().default('');
const digits = z.string().regex(/^\d{1,4}$/);
export const number = z.union([z.number(), digits.transform(Number)]).pipe(z.int().positive().max(9_999));
export const nothing = z.object({});
export const onItem = z.object({ no: number });
export const withReason = z.object({ reason: text });

const FIELDS: Readonly<Record<string, string>> = {
  no: 'the item number',
  person: 'who it is about',
  involved: 'the councils involved',
  date: 'the date',
  time: 'the time',
  mode: 'how it is held',
  item: 'the item',
  dueDate: 'the date the answer is needed by',
  exception: 'which exception it is',
  holding: 'which holding line',
  how: 'what became of it',
  dueTime: 'the time the answer is needed by',
  fresh: 'whose form it is',
  turn: 'which year’s hand-over it is about',
  task: 'what was handed over',
};

/** A press that reads its data by a schema and makes a command of it. */
export function rule<T>(
  subject: PressRule['subject'],
  card: string,
  receipt: string,
  schema: z.ZodType<T>,
  make: (data: T, asked: Context) => unknown,
): PressRule {
  return {
    subject,
    card,
    receipt,
    read(data, asked) {
      const parsed = schema.safeParse(data ?? {});
      if (!parsed.success) {
        const field = String(parsed.error.issues[0]?.path[0] ?? '');
        return { fault: FIELDS[field] ?? 'what it is about' };
      }
      const command = make(parsed.data, asked);
      if (command === null) return { fault: 'a date and a time' };
      const no = (parsed.data as { no?: number }).no;
      return { command, of: no === undefined ? '' : String(no) };
    },
  };
}
