import { CLERK, CM, CS, CT, DEPUTY_CT, LM, LS, LT } from './people.ts';
import type { Prompter } from './prompter.ts';

const alone = true;

/** The clerk fixes the date, and is told at once until when notice is lawful (R-MEET-1, R-NOTICE-1 and 2, 8.2). */
export async function summons(play: Prompter): Promise<void> {
  const place = 'The Town Hall, Royal Tunbridge Wells';
  await play.says(LS, 'schedule meeting', { alone });
  await play.says(CLERK, 'schedule meeting', { alone });
  const inputs = { date: '2026-11-26', time: '14:00', place };
  await play.presses(CLERK, 'Schedule the meeting', { alone, inputs });
  await play.hears(CLERK, 'The last lawful day of notice', 'Wednesday 18 November 2026, for 5 clear days');
  for (const who of [LM, CM, LS, LT]) await play.presses(who, 'I will attend', { alone });
  await play.presses(CT, 'Apologies', { alone });
}

/** The Chairman is briefed, and the agenda published in time with its standing items (R-AGENDA-1 and 4, R-NOTICE-1). */
export async function notice(play: Prompter): Promise<void> {
  await play.presses(CLERK, 'Publish the agenda', { alone, stoppedBy: 'R-AGENDA-1' });
  await play.presses(CLERK, 'Record the briefing', { alone });
  await play.presses(CLERK, 'Publish the agenda', { alone });
}

/** Two working days before, a second member falls away and four remain: a substitute cures it (R-QUORUM-4, R-MEM-2, 6.1). */
export async function forecast(play: Prompter): Promise<void> {
  await play.presses(CS, 'Apologies', { alone });
  for (const who of [CLERK, LT])
    await play.hears(who, `The warning, to the ${who}`, 'There would be no quorum');
  await play.presses(CLERK, 'Ask Director, Tunbridge Wells', { alone });
  const { words } = await play.presses(DEPUTY_CT, 'I will sit', { alone });
  const cured = 'Five will attend: a quorum (10.3).';
  play.check('The forecast with the substitute', cured, words.includes(cured) ? cured : words);
  await play.presses(CS, 'I will attend', { alone });
}
