import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { verify } from '../../app/verify.ts';
import { loadBoards } from '../../boards.ts';
import type { Instant } from '../../core/calendar/index.ts';
import type { MinutesView } from '../../core/minutes/index.ts';
import { minutesPage, minutesWord } from '../../documents/index.ts';
import { recordIn } from '../../with-store.ts';
import { beforeTheMeeting } from './before.ts';
import { AGENDA, numbered } from './business.ts';
import { FIRST_HALF } from './items-one-to-five.ts';
import { SECOND_HALF } from './items-six-to-eleven.ts';
import { minutesFrom } from './minutes.ts';
import { deadline, newspaper } from './newspaper.ts';
import { draftMinutes, nextMeeting, nextSummons } from './next-meeting.ts';
import { opening } from './opening.ts';
import { CLERK, LT } from './people.ts';
import { type Check, openPrompter, type Prompter } from './prompter.ts';
import { type Records, readRecord } from './record.ts';
import { outcomeOf, registerPage } from './register.ts';
import { type Colours, openScript, type Script } from './script.ts';
import { type Stage, setStage } from './stage.ts';
import { forecast, notice, summons } from './summons.ts';

const SUMMONED = '2026-11-02T10:00:00Z';
const MET = '2026-11-26T13:55:00Z';
const MEETING = '2026-11-26';
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

/** Play a quarter of MKIP over HTTP, from the summons of its meeting to the next one's approval of its minutes, and hold what the record says of it against the rule book. */
export async function rehearse({ dataDir, folder, say, colours }: RehearsalOptions): Promise<Rehearsal> {
  const [board] = loadBoards(BOARD);
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const stage = await setStage({ board, dataDir, clock: SUMMONED, logger });
  try {
    const script = openScript(say, colours);
    const play = openPrompter(stage, script);
    await acts(play, script, stage);
    await stage.strike();
    const store = await recordIn(stage.tables);
    const record = await readRecord(store, board, MEETING);
    for (const { title, outcome } of AGENDA)
      play.check(`Item: ${title}`, outcome ?? 'no decision', outcomeOf(record, title) ?? 'no decision');
    const { streams, events, outcomes, faults } = await verify(store, [board]);
    const state = faults.length === 0 ? 'every chain is whole' : faults.map(({ fault }) => fault).join('; ');
    const words = `${streams} streams, ${events} events, ${outcomes} outcomes judged again: ${state}.`;
    const files =
      folder === null ? [] : await leave(folder, record, await minutesFrom(store, board, MEETING, MET));
    return { checks: play.checks, record, verified: { whole: faults.length === 0, words }, files };
  } finally {
    await stage.close();
  }
}

/** What is played, day by day; between two days the bot is stopped, and started at the next. */
const ACTS: readonly (readonly [at: Instant, heading: string, act: (play: Prompter) => Promise<void>])[] = [
  [SUMMONED, 'Monday 2 November 2026: the meeting is summoned', summons],
  [SUMMONED, 'Its agenda is made', beforeTheMeeting],
  ['2026-11-17T10:00:00Z', 'Tuesday 17 November 2026: notice is given', notice],
  ['2026-11-24T09:30:00Z', 'Tuesday 24 November 2026: a quorum in doubt', forecast],
  [MET, 'Thursday 26 November 2026: the roll is called', opening],
  ...[...FIRST_HALF, ...SECOND_HALF].map(
    (item, i) => [MET, `Item ${numbered(i + 1)}: ${AGENDA[i]?.title}`, item] as const,
  ),
  [MET, 'Press and publicity: a newspaper and a radio station ring', newspaper],
  [MET, 'The close', close],
  ['2026-11-26T15:05:00Z', 'Five past three: a deadline gone by, and a council silent', deadline],
  ['2026-11-27T10:00:00Z', 'Friday 27 November 2026: the minutes are drafted', draftMinutes],
  ['2027-02-15T10:00:00Z', 'Monday 15 February 2027: the next meeting', nextSummons],
  ['2027-02-25T13:55:00Z', 'Thursday 25 February 2027: the minutes are approved', nextMeeting],
];

async function acts(play: Prompter, script: Script, stage: Stage): Promise<void> {
  let today = SUMMONED;
  for (const [at, heading, act] of ACTS) {
    if (at !== today) await stage.rises(at);
    today = at;
    script.heading(heading);
    await act(play);
  }
}

async function close(play: Prompter): Promise<void> {
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
