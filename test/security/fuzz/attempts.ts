import { PRESSES } from '../../../src/app/desk/presses/index.ts';
import { PLAIN } from '../../../src/app/words.ts';
import {
  executeActivity,
  messageActivity,
  submitActivity,
} from '../../../src/local/fake-teams/activities.ts';
import type { FakePlace, Json, Person } from '../../../src/local/fake-teams.ts';
import type { Chance } from '../../soak/chance.ts';
import { hostile, mutated } from './hostile.ts';

/** One thing somebody tries. */
export interface Attempt {
  readonly id: string;
  readonly body: unknown;
  /** Whether it might be in order: named rightly, of the sender's own board, in an envelope left alone. */
  readonly mayBeInOrder: boolean;
}

export interface Someone {
  readonly person: Person;
  readonly place: FakePlace;
}

export interface World {
  readonly serviceUrl: string;
  /** Streams that are there, and some that are not. */
  readonly streams: readonly string[];
  readonly ownBoard: string;
}

const VERBS = [
  ...Object.keys(PRESSES),
  ...['agenda', 'register', 'decision', 'refresh', 'show-motion', 'why', 'bind-board', 'my-votes'],
];
const CARDS = ['roll-call', 'motion', 'ballot', 'press', 'item', 'item-status', 'outcome', 'help', 'agenda'];
const KEYS = [
  'of',
  'no',
  'card',
  'title',
  'purpose',
  'motion',
  'matter',
  'involved',
  'reason',
  'line',
  'version',
];
const MORE = [
  'decision',
  'candidate',
  'board',
  'dueDate',
  'dueTime',
  'standingIn',
  'outlet',
  'question',
  '__proto__',
];

/** What somebody might try next. */
export function attempt(world: World, someone: Someone, n: number, chance: Chance): Attempt {
  const id = `fuzz-${n}`;
  const to = { serviceUrl: world.serviceUrl, id, thread: null };
  const made = chance.is(0.04) ? spoken(someone, to, chance) : pressed(world, someone, to, chance);
  const isOdd = chance.is(0.4);
  return {
    id,
    body: isOdd ? oddly(made.body as Json, to, chance) : made.body,
    mayBeInOrder: made.mayBeInOrder,
  };
}

type To = Parameters<typeof messageActivity>[2];
type Made = Omit<Attempt, 'id'>;

function spoken({ person, place }: Someone, to: To, chance: Chance): Made {
  const isWord = chance.is(0.3);
  const text = isWord
    ? chance.pick([...PLAIN, 'take item 1', 'decision 1'])
    : String(shortened(hostile(chance)));
  return { body: messageActivity(place, person, to, text, true), mayBeInOrder: isWord };
}

/** A string of itself for anything, though it be an object without a way to be one. */
const shortened = (value: unknown): unknown => (typeof value === 'string' ? value : JSON.stringify(value));

function pressed(world: World, { person, place }: Someone, to: To, chance: Chance): Made {
  const verb = chance.is(0.85) ? chance.pick(VERBS) : hostile(chance);
  const of = chance.is(0.7) ? chance.pick(world.streams) : hostile(chance);
  const data = chance.is(0.9) ? dataFor(of, chance) : hostile(chance);
  const mayBeInOrder =
    typeof verb === 'string' && typeof of === 'string' && of.startsWith(`${world.ownBoard}.`);
  const action = { type: 'Action.Execute', title: 'x', verb };
  const body = chance.is(0.05)
    ? submitActivity(place, person, to, { ...(data as object), verb }, '1')
    : {
        ...executeActivity(place, person, to, NO_PRESS),
        value: { action: { ...action, data }, trigger: 'manual' },
      };
  return { body, mayBeInOrder };
}

const NO_PRESS = { action: {}, data: {}, card: '1', trigger: 'manual' } as const;

function dataFor(of: unknown, chance: Chance): Json {
  const others = Array.from({ length: chance.below(5) }, (): [string, unknown] => [
    chance.pick([...KEYS, ...MORE]),
    chance.is(0.3) ? chance.pick([1, 2, '1', '2', ...CARDS, 'budget', 'swale,maidstone']) : hostile(chance),
  ]);
  const no = chance.is(0.6) ? { no: chance.pick([1, 2, 99]) } : {};
  const card = chance.is(0.3) ? { card: chance.pick(CARDS) } : {};
  return { ...Object.fromEntries(others), of, ...no, ...card };
}

/** Whatever is done to an activity, nobody becomes somebody else by it, and it knows where it came from. */
function oddly(body: Json, { serviceUrl, id }: To, chance: Chance): unknown {
  const odd = mutated(body, chance);
  const whole = typeof odd === 'object' && odd !== null && !Array.isArray(odd);
  return whole && chance.is(0.9) ? { ...odd, serviceUrl, id } : odd;
}
