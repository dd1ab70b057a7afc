import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { verify } from '../../app/verify.ts';
import { loadBoards } from '../../boards.ts';
import type { MinutesView } from '../../core/minutes/index.ts';
import { minutesPage, minutesWord } from '../../documents/index.ts';
import { recordIn } from '../../with-store.ts';
import { beforeTheMeeting } from './before.ts';
import { AGENDA } from './business.ts';
import { FIRST_HALF } from './items-one-to-five.ts';
import { SECOND_HALF } from './items-six-to-eleven.ts';
import { minutesFrom } from './minutes.ts';
import { newspaper } from './newspaper.ts';
import { opening } from './opening.ts';
import { CLERK, LT } from './people.ts';
import { type Check, openPrompter, type Prompter } from './prompter.ts';
import { type Records, readRecord } from './record.ts';
import { outcomeOf, registerPage } from './register.ts';
import { type Colours, openScript, type Script } from './script.ts';
import { setStage } from './stage.ts';

const CLOCK = '2026-11-26T10:00:00Z';
const BOARD = fileURLToPath(new URL('../../../boards/mkip.json', import.meta.url));

export interface RehearsalOptions {
  /** Where the tables are kept: a folder, or `memory`. */
  readonly dataDir: string;
  /** Where the minutes and the register are left; null leaves none. */
  readonly folder: string | null;
  readonly say: (line: string) => void;
  readonly colours: Colours;
}

export interface Rehearsal {
  readonly checks: readonly Check[];
  readonly record: Records;
  readonly verified: { readonly whole: boolean; readonly words: string };
  /** Names of the files left in the folder. */
  readonly files: readonly string[];
}

/** Play a whole quarterly meeting of MKIP over HTTP, and hold what the record says of it against the rule book. */
export async function rehearse({ dataDir, folder, say, colours }: RehearsalOptions): Promise<Rehearsal> {
  const [board] = loadBoards(BOARD);
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const stage = await setStage({ board, dataDir, clock: CLOCK, logger });
  try {
    const script = openScript(say, colours);
    const play = openPrompter(stage, script);
    await acts(play, script);
    await stage.strike();
    const store = await recordIn(stage.tables);
    const record = await readRecord(store, board);
    for (const { title, outcome } of AGENDA)
      play.check(`Item: ${title}`, outcome ?? 'no decision', outcomeOf(record, title) ?? 'no decision');
    const { streams, events, outcomes, faults } = await verify(store, [board]);
    const state = faults.length === 0 ? 'every chain is whole' : faults.map(({ fault }) => fault).join('; ');
    const words = `${streams} streams, ${events} events, ${outcomes} outcomes judged again: ${state}.`;
    const files =
      folder === null
        ? []
        : await leave(folder, record, await minutesFrom(store, board, record.meeting.id, CLOCK));
    return { checks: play.checks, record, verified: { whole: faults.length === 0, words }, files };
  } finally {
    await stage.close();
  }
}

async function acts(play: Prompter, script: Script): Promise<void> {
  script.heading('Before the meeting');
  await beforeTheMeeting(play);
  script.heading('The roll is called');
  await opening(play);
  for (const [i, item] of [...FIRST_HALF, ...SECOND_HALF].entries()) {
    script.heading(`Item ${i + 1}: ${AGENDA[i]?.title}`);
    await item(play);
  }
  script.heading('Press and publicity: a newspaper rings');
  await newspaper(play);
  script.heading('The close');
  await play.presses(CLERK, 'Close the meeting', { stoppedBy: 'R-CHAIR-3' });
  await play.says(LT, 'close meeting');
}

async function leave(folder: string, record: Records, minutes: MinutesView): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = {
    'minutes.docx': await minutesWord(minutes),
    'minutes.html': minutesPage(minutes),
    'register.html': registerPage(record),
    'register.json': `${JSON.stringify(record.decisions, null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return Object.keys(files);
}
