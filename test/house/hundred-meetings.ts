import type { Envelope, Store } from '../../src/app/ports.ts';
import { nothingBefore } from '../../src/app/record/envelope.ts';
import { envelop, type Known } from '../../src/app/stream.ts';
import { type AnySubject, subjectNamed } from '../../src/app/subjects.ts';
import { arrangementsAt } from '../../src/core/constitution/index.ts';
import type { SummonsEvent } from '../../src/core/summons/index.ts';
import { CHAIR, heldBy, type Move, SIX } from '../core/minutes/minuted.ts';
import { answered, scheduled } from '../core/summons/december.ts';
import { mkip } from '../data/load.ts';

export const ITEMS = 30;
/** The day of the one meeting that is written out; every other is a copy of it on a day of its own. */
const DAY = '2026-11-26';
export const NEXT = '2027-06-10';

const clock = (minute: number): string =>
  `1${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const idOf = (day: string, i: number): string => `item-${day}-${i + 1}`;

/** One civil day after another from the first of January 2027. */
export const dayOf = (i: number): string => new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10);

/** A meeting of thirty items, every one put to the vote of six. */
function longMeeting(): readonly unknown[] {
  const agenda = Array.from({ length: ITEMS }, (_, i) => ({
    ...{ number: i + 1, item: idOf(DAY, i), title: `Item of business ${i + 1}`, matter: 'recommendation' },
    ...{ motion: `That motion ${i + 1} be agreed.`, involved: ['maidstone', 'swale'] },
    by: 'programme-manager',
  }));
  const items = agenda.flatMap(({ number }): readonly Move[] => {
    const at = clock(number * 3);
    return [
      [at, CHAIR, { type: 'TakeItem', number }],
      [at, CHAIR, { type: 'CallVote', number }],
      ...SIX.slice(0, 4).map((who): Move => [at, who, { type: 'CastBallot', number, choice: 'for' }]),
      [at, CHAIR, { type: 'CloseVote', number }],
    ];
  });
  return heldBy([
    ['09:50', 'clerk', { type: 'CallMeeting', meeting: DAY, agenda }],
    ...SIX.map((who): Move => ['09:55', who, { type: 'Arrive' }]),
    ['10:00', CHAIR, { type: 'CallToOrder' }],
    ...items,
    ['12:00', CHAIR, { type: 'CloseMeeting' }],
  ]);
}

/** A busy emulator gives up what waits too long: so little is asked of it at once. */
async function fewAtOnce(many: number, each: (n: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < many; from += FEW)
    await Promise.all(Array.from({ length: Math.min(FEW, many - from) }, (_, n) => each(from + n)));
}
const FEW = 6;

/** The tables of a board that has met often: every meeting with its summons, its items, its decisions and its minutes. */
export function archiveOf(store: Store) {
  const events = longMeeting();
  const serials = new Map<string, number>();

  async function keep(name: string, id: string, day: string, happened: readonly unknown[]): Promise<void> {
    const subject = subjectNamed(name) as AnySubject;
    const now = `${day}T12:00:00.000Z`;
    const facts = { now, board: mkip, arrangements: arrangementsAt(mkip, now), person: null };
    const start: Known = {
      ...{ key: `mkip.${name}.${id}`, state: subject.initial, version: 0, hash: nothingBefore },
      ...{ recorded: new Set<string>(), readAt: 0 },
    };
    const { envelopes } = envelop(start, subject, happened, facts, `seed-${id}`);
    for (let from = 0; from < envelopes.length; from += 90) {
      const [first, ...rest] = envelopes.slice(from, from + 90) as [Envelope, ...Envelope[]];
      await store.events.append([first, ...rest]);
    }
    await list(subject, happened);
  }

  /** The lines alone: of what is over, nobody reads the events. */
  async function list(subject: AnySubject, happened: readonly unknown[]): Promise<void> {
    let state = subject.initial;
    const last = new Map<string, Parameters<Store['lists']['put']>[1]>();
    for (const event of happened) {
      state = subject.evolve(state, event);
      for (const line of subject.lines(event, state)) last.set(`${line.list} ${line.key}`, line);
    }
    await Promise.all([...last.values()].map((line) => store.lists.put('mkip', line, 1)));
  }
  async function items(day: string, taken: boolean): Promise<void> {
    const subject = subjectNamed('item') as AnySubject;
    await fewAtOnce(ITEMS, (n) => list(subject, raised(day, n, taken)));
  }

  async function enter(day: string, event: object): Promise<void> {
    const year = Number(day.slice(0, 4));
    const serial = (serials.get(String(year)) ?? 0) + 1;
    serials.set(String(year), serial);
    const decision = `${year}/${String(serial).padStart(3, '0')}`;
    const data = {
      ...{ title: 'x', motion: 'x', matter: 'recommendation', involved: ['swale'], item: `item-${serial}` },
      ...{ ...event, type: 'DecisionEntered', decision, year, serial, meeting: day },
    };
    await store.lists.put('mkip', { list: 'decision', key: decision, data }, 1);
    const counted = { list: 'register', key: String(year), data: { year, last: serial } } as const;
    await store.lists.put('mkip', counted, serial);
  }

  const raised = (day: string, i: number, taken: boolean): readonly unknown[] => [
    {
      ...{ type: 'ItemSubmitted', at: `${day}T08:00:00.000Z`, id: idOf(day, i), title: `Item ${i + 1}` },
      ...{ purpose: 'To be decided.', motion: `That motion ${i + 1} be agreed.`, matter: 'recommendation' },
      ...{ involved: ['maidstone', 'swale'], right: 'request', by: 'head-of-waste', capacity: 'Officer' },
    },
    { type: 'ItemApproved', at: `${day}T08:30:00.000Z`, by: CHAIR, as: 'chairman' },
    ...(taken ? [{ type: 'ItemTaken', at: `${day}T10:00:00.000Z`, meeting: day, number: i + 1 }] : []),
  ];

  const summoned = (day: string, ...more: readonly SummonsEvent[]): readonly unknown[] => [
    { ...scheduled, id: day, date: day, start: `${day}T10:00:00.000Z`, time: '10:00', lastDay: day },
    ...SIX.map((who) => answered(who.replace(/^(leader|chief-executive)-(.*)$/, '$2.$1'), 'attending')),
    {
      ...{ type: 'AgendaPublished', at: `${day}T07:00:00.000Z`, by: 'clerk', date: day, clearDays: 5 },
      lines: Array.from({ length: ITEMS }, (_, i) => ({
        ...{ number: i + 1, title: `Item ${i + 1}`, standing: null, item: idOf(day, i) },
      })),
    },
    ...more,
  ];

  return {
    /** The i-th meeting, from its summons to its draft minutes. */
    async hold(i: number): Promise<void> {
      const day = dayOf(i);
      const text = JSON.stringify(events).replaceAll(DAY, day);
      const mine = JSON.parse(text) as readonly { readonly type: string }[];
      await items(day, true);
      await keep('summons', day, day, summoned(day, { type: 'MeetingOpened', at: `${day}T09:50:00.000Z` }));
      await keep('meeting', day, day, mine);
      const [openedAt, closedAt] = [`${day}T10:00:00.000Z`, `${day}T12:00:00.000Z`];
      const begun = { type: 'MinutesBegun', at: closedAt, meeting: day, openedAt, closedAt };
      await keep('minutes', day, day, [{ ...begun, due: day, reminders: [] }]);
      const declared = mine.filter(({ type }) => type === 'OutcomeDeclared');
      await fewAtOnce(declared.length, (n) => enter(day, declared[n] ?? {}));
    },
    /** The meeting to come: published, six coming, and one of them with an interest in each of five items. */
    async summonNext(): Promise<void> {
      await items(NEXT, false);
      const interests = SIX.slice(0, 5).map((person, n): SummonsEvent => {
        const item = idOf(NEXT, n);
        return { type: 'InterestNotified', at: `${NEXT}T08:00:00.000Z`, person, item, interest: 'pecuniary' };
      });
      await keep('summons', NEXT, NEXT, summoned(NEXT, ...interests));
    },
  };
}
