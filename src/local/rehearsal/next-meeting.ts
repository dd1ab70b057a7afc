import { numbered } from './business.ts';
import { CLERK, CM, CS, LM, LS, LT } from './people.ts';
import type { Prompter } from './prompter.ts';

const alone = true;

/** The clerk mends a slip in a new version, and every member has the draft (R-MINUTES-1 and 2). */
export async function draftMinutes(play: Prompter): Promise<void> {
  await play.says(CLERK, 'minutes', { alone });
  const paragraph = `${numbered(1)}.1`;
  const inputs = { paragraph, text: 'Raised by the Programme Manager.', reason: 'In fewer words' };
  await play.presses(CLERK, 'Correct', { alone, inputs });
  await play.presses(CLERK, 'Circulate the draft', { alone });
  await play.hears(LS, 'The minutes, to a member', 'Minutes of Thursday 26 November 2026');
  await play.presses(LT, 'Approve the minutes', { alone, stoppedBy: 'R-MINUTES-2' });
}

/** The next quarter's meeting is summoned and its agenda published. */
export async function nextSummons(play: Prompter): Promise<void> {
  await play.says(CLERK, 'schedule meeting', { alone });
  const inputs = { date: '2027-02-25', time: '14:00', place: 'Swale House, Sittingbourne' };
  await play.presses(CLERK, 'Schedule the meeting', { alone, inputs });
  await play.hears(CLERK, 'The next last day of notice', 'Wednesday 17 February 2027, for 5 clear days');
  await play.presses(CLERK, 'Record the briefing', { alone });
  await play.presses(CLERK, 'Publish the agenda', { alone });
}

/** The minutes are approved by the meeting and signed by whoever presides at it (R-MINUTES-2). */
export async function nextMeeting(play: Prompter): Promise<void> {
  await play.says(CLERK, 'open meeting');
  for (const who of [LT, LM, CM, LS, CS]) await play.presses(who, 'I am here');
  await play.presses(LT, 'Call to order');
  await play.says(LT, 'minutes', { alone });
  await play.presses(LT, 'Approve the minutes', { alone });
  await play.presses(LT, 'Sign the minutes', { alone });
  await play.says(LT, 'close meeting');
}
