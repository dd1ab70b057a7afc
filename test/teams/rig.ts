import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Apart, Caller, Desk, Heard, Pressed, Signalled } from '../../src/app/desk/types.ts';
import type { Messenger, Place } from '../../src/app/ports.ts';
import { arrangementsAt } from '../../src/core/constitution/index.ts';
import type { Showing } from '../../src/core/showing/index.ts';
import { type FakeTeams, type PersonDetails, startFakeTeams } from '../../src/local/fake-teams.ts';
import { openTeams } from '../../src/teams/index.ts';
import { openWeb } from '../../src/web/server.ts';
import { mkip as board } from '../data/load.ts';
import { drawPlainly } from './draw-plainly.ts';
import { memoryDirectory } from './memory-directory.ts';

const now = '2026-11-24T18:00:00Z';

export const TENANTS = {
  maidstone: '11111111-1111-4111-8111-111111111111',
  swale: '22222222-2222-4222-8222-222222222222',
} as const;
export const ALICE: PersonDetails = {
  name: 'Alice Secretname',
  tenantId: TENANTS.maidstone,
  aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
};
export const BOB: PersonDetails = {
  name: 'Bob Otherman',
  tenantId: TENANTS.swale,
  aadObjectId: 'bbbbbbbb-0000-4000-8000-000000000002',
};

/** A card to send; without a viewer it is the copy everybody sees. */
export function showing(text: string, viewer: string | null = 'alice'): Showing {
  const notice = { tone: 'info', text } as const;
  return {
    card: 'roll-call',
    of: 'mkip.meeting.1',
    meeting: { stage: 'uncalled' },
    board,
    arrangements: arrangementsAt(board, now),
    now,
    viewer,
    notice,
  };
}

export const NOTHING_APART: Apart = {
  find: async () => ({ none: 'Nothing here.' }),
  enquire: async () => showing('The form'),
  press: async ({ verb }) => showing(`Pressed ${verb} apart`),
};

export interface Rig {
  readonly teams: FakeTeams;
  readonly messenger: Messenger;
  readonly endpoint: string;
  readonly heard: Heard[];
  readonly pressed: Pressed[];
  readonly arrived: { readonly place: Place; readonly caller: Caller; readonly isNew: boolean }[];
  readonly departed: string[];
  readonly signalled: Signalled[];
  readonly logged: string[];
}

/** The bot's real front, over real HTTP, before a desk that only does as it is told. */
export async function rig(told: Partial<Desk> = {}): Promise<Rig> {
  const seen = {
    ...{ heard: [] as Heard[], pressed: [] as Pressed[], arrived: [] as Rig['arrived'][number][] },
    signalled: [] as Signalled[],
  };
  const departed: string[] = [];
  const logged: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const directory = memoryDirectory();
  const { messenger, handlerFor } = openTeams({ settings: {}, directory, logger, draw: drawPlainly });
  const desk: Desk = {
    async hear(heard) {
      seen.heard.push(heard);
      return told.hear ? told.hear(heard) : [showing(`You said ${heard.text}`, null)];
    },
    async press(pressed) {
      seen.pressed.push(pressed);
      return told.press ? told.press(pressed) : showing(`Pressed ${pressed.verb}`);
    },
    async arrive(place, caller, isNew) {
      seen.arrived.push({ place, caller, isNew });
      await directory.save({ ...place, board: place.scope === 'personal' ? null : board.id });
      return told.arrive ? told.arrive(place, caller, isNew) : [];
    },
    async depart(key) {
      departed.push(key);
      await told.depart?.(key);
    },
    async signal(signalled) {
      seen.signalled.push(signalled);
      await told.signal?.(signalled);
    },
    apart: told.apart ?? NOTHING_APART,
  };
  const messages = handlerFor(desk);
  const onFault = (error: unknown) => void logged.push(String(error));
  const web = await openWeb({
    messages,
    ready: async () => ({ status: 'ready', notes: [] }),
    host: '127.0.0.1',
    port: 0,
    onFault,
  }).listen();
  const endpoint = `http://127.0.0.1:${web.port}/api/messages`;
  const teams = await startFakeTeams({ botEndpoint: endpoint });
  onTestFinished(async () => {
    await teams.close();
    await web.close();
  });
  return { ...seen, departed, logged, teams, messenger, endpoint };
}
