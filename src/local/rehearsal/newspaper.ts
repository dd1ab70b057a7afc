import { CM, COMMS, CS, CT, LT } from './people.ts';
import type { Prompter } from './prompter.ts';

export const JOURNALIST = 'Robin Ferris';

const LINE =
  'The Board has asked each council to consider closer working on planning support. Nothing changes for residents meanwhile.';

/** An enquiry goes to every chief executive, each consults their Leader, all agree a line, and the Chairman releases it (20.1). */
export async function newspaper(play: Prompter): Promise<void> {
  const alone = true;
  await play.says(COMMS, 'press enquiry', { alone });
  const inputs = {
    outlet: 'The Weald Messenger',
    journalist: JOURNALIST,
    question: 'Are the councils to merge their planning teams?',
    dueDate: '2026-11-26',
    dueTime: '16:00',
  };
  await play.presses(COMMS, 'Log enquiry', { alone, inputs });
  for (const who of [CM, CS]) await play.presses(who, 'Leader consulted', { alone });
  await play.presses(COMMS, 'Suggest a line', { alone, inputs: { line: LINE } });
  await play.presses(CM, 'Agree the line', { alone });
  await play.presses(CT, 'Agree the line', { alone, stoppedBy: 'R-PRESS-1' });
  await play.presses(LT, 'Approve for issue', { alone, stoppedBy: 'R-PRESS-1' });
  await play.presses(CT, 'Leader consulted', { alone });
  for (const who of [CS, CT]) await play.presses(who, 'Agree the line', { alone });
  await play.presses(LT, 'Approve for issue', { alone });
  await play.presses(COMMS, 'Mark as issued', { alone });
}
