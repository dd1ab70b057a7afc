import { CLERK, CM, CS, CT, DEPUTY_CT, DEPUTY_LT, KENT, LM, LS, LT } from './people.ts';
import type { Prompter } from './prompter.ts';

/** The roll is called; four are not a quorum, six are; the Chairman alone calls to order (10.1, 10.3). */
export async function opening(play: Prompter): Promise<void> {
  await play.says(CLERK, 'open meeting');
  for (const who of [LT, LM, CM, LS]) await play.presses(who, 'I am here');
  await play.presses(LT, 'Call to order', { stoppedBy: 'R-QUORUM-4' });
  await play.presses(CS, 'I am here');
  await play.presses(DEPUTY_LT, 'I am here', { stoppedBy: 'R-MEM-2' });
  await play.presses(CT, 'My substitute sits for me');
  await play.presses(DEPUTY_CT, 'I am here');
  await play.presses(KENT, 'I am here');
  await play.presses(LM, 'Call to order', { stoppedBy: 'R-CHAIR-3' });
  await play.presses(LT, 'Call to order');
}
