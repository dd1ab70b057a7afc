import type { Board, PersonId } from '../core/constitution/index.ts';
import type { Cast } from './cast.ts';
import {
  buttonsOf,
  type FakePlace,
  type FakeTeams,
  type Participant,
  type Shown,
  startFakeTeams,
} from './fake-teams.ts';

export interface StandIns {
  stop(): Promise<void>;
}

interface Part {
  /** The button that brings the stand-in to the card, pressed once for each new card. */
  readonly when: string;
  readonly press: (person: PersonId) => string;
  readonly inputs?: Readonly<Record<string, string>>;
}

const LOOK_MS = 400;
const LINE =
  'The Board will publish its recommendations after the meeting, and each council then decides for itself.';

/** In the board's chat the others come when the roll is called and vote; one abstains, so that a tally has three columns. */
const IN_THE_CHAT: readonly Part[] = [
  { when: 'I am here', press: () => 'I am here' },
  { when: 'For', press: (person) => (person.startsWith('leader-swale') ? 'Abstain' : 'For') },
];
const IN_OWN_CHATS: readonly Part[] = [
  { when: 'Leader consulted', press: () => 'Leader consulted' },
  { when: 'Agree the line', press: () => 'Agree the line' },
];
const COMMUNICATIONS: readonly Part[] = [
  { when: 'Suggest a line', press: () => 'Suggest a line', inputs: { line: LINE } },
  { when: 'Mark as issued', press: () => 'Mark as issued' },
];

/**
 * People to sit with: the board's other members, each a real user of the bot over HTTP in a small Teams of their own.
 * They press what a member would press and decide nothing the person at the playground should.
 */
export async function startStandIns(
  botEndpoint: string,
  board: Board,
  { members, communications }: Pick<Cast, 'members' | 'communications'>,
): Promise<StandIns> {
  const teams = await startFakeTeams({ botEndpoint });
  const join = (ids: readonly PersonId[]) =>
    ids.flatMap((id): { id: PersonId; person: Participant }[] => {
      const known = board.people.find((p) => p.id === id);
      return known ? [{ id, person: teams.join(known) }] : [];
    });
  const seated = join(members);
  const group = await teams.addGroup(
    `${board.shortName} Board`,
    seated.map(({ person }) => person),
  );
  const chats = await Promise.all(
    [...seated, ...join(communications)].map(async (one) => ({
      ...one,
      chat: await teams.personal(one.person),
    })),
  );
  const done = new Set<string>();
  let stopped = false;

  async function look(): Promise<void> {
    for (const { id, person } of seated) await play(teams, group, id, person, IN_THE_CHAT, done);
    for (const { id, person, chat } of chats) {
      const parts = communications.includes(id) ? COMMUNICATIONS : IN_OWN_CHATS;
      await play(teams, chat, id, person, parts, done);
    }
  }

  const running = (async () => {
    while (!stopped) {
      await look().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();

  return {
    async stop() {
      stopped = true;
      await running;
      await teams.remove(group).catch(() => undefined);
      await teams.close();
    },
  };
}

async function play(
  teams: FakeTeams,
  place: FakePlace,
  id: PersonId,
  person: Participant,
  parts: readonly Part[],
  done: Set<string>,
): Promise<void> {
  for (const shown of teams.cards(place)) {
    const titles = new Set(buttonsOf(shown.card).map((button) => button.title));
    for (const part of parts) {
      const key = `${shown.activityId} ${part.when} ${id}`;
      if (!titles.has(part.when) || done.has(key)) continue;
      done.add(key);
      const same = (other: Shown) => other.activityId === shown.activityId;
      await person.presses(place, same, part.press(id), part.inputs ?? {}).catch(() => undefined);
    }
  }
}
