import type { PersonId } from '../../core/constitution/index.ts';
import { CM, COMMS, CS, CT, LT } from './people.ts';
import type { Press, Prompter } from './prompter.ts';

/** Two journalists, of whom nothing is to be found in the minutes or the register. */
export const JOURNALISTS = ['Robin Ferris', 'Jo Thackray'] as const;

const PLANNING = {
  outlet: 'The Weald Messenger',
  journalist: JOURNALISTS[0],
  question: 'Are the councils to merge their planning teams?',
  dueTime: '16:00',
};
const LORRIES = {
  outlet: 'Radio Medway',
  journalist: JOURNALISTS[1],
  question: 'Will refuse be collected less often?',
  dueTime: '15:00',
};
const LINES = {
  planning:
    'The Board has asked each council to consider closer working on planning support. Nothing changes for residents meanwhile.',
  lorries: 'The Board has decided nothing about collections.',
} as const;

/** A press on the card of one enquiry, in the presser's own chat. */
const upon =
  (play: Prompter, { question }: { readonly question: string }) =>
  (who: PersonId, title: string, how: Press = {}) =>
    play.presses(who, title, { ...how, alone: true, on: question, about: question });

async function logged(play: Prompter, enquiry: typeof PLANNING | typeof LORRIES): Promise<void> {
  await play.says(COMMS, 'press enquiry', { alone: true });
  const inputs = { ...enquiry, dueDate: '2026-11-26', contact: '', recorded: '', confidential: '' };
  await play.presses(COMMS, 'Log enquiry', { alone: true, inputs });
}

/** Two enquiries at once go to every chief executive; a line is agreed by all, and the Chairman releases it (20.1). */
export async function newspaper(play: Prompter): Promise<void> {
  await holdingLine(play);
  await logged(play, PLANNING);
  await logged(play, LORRIES);
  const planning = upon(play, PLANNING);
  const lorries = upon(play, LORRIES);
  for (const who of [CM, CS]) {
    await planning(who, 'Leader consulted');
    await lorries(who, 'Leader consulted');
  }
  await planning(COMMS, 'Suggest a line', { inputs: { line: LINES.planning } });
  await lorries(COMMS, 'Suggest a line', { inputs: { line: LINES.lorries } });
  await planning(CM, 'Agree the line');
  await planning(CT, 'Agree the line', { stoppedBy: 'R-PRESS-1' });
  await planning(LT, 'Approve for issue', { stoppedBy: 'R-PRESS-1' });
  await planning(CT, 'Leader consulted');
  for (const who of [CS, CT]) await planning(who, 'Agree the line');
  await planning(LT, 'Approve for issue');
  await planning(COMMS, 'Mark as issued');
  for (const who of [CM, CS]) await lorries(who, 'Agree the line');
}

/** Communications propose a line for want of a better, and the Chairman approves it in advance (R-PRESS-3). */
async function holdingLine(play: Prompter): Promise<void> {
  await play.says(COMMS, 'press enquiry', { alone: true });
  await play.presses(COMMS, 'Holding lines', { alone: true });
  const inputs = { topic: 'Services', text: 'The councils are considering this together.' };
  await play.presses(COMMS, 'Propose', { alone: true, inputs });
  await play.presses(LT, 'Approve', { alone: true, on: 'olding line' });
}

/** A deadline passes with one council silent: nothing is released by it, a holding line is given, and the gate stays (R-PRESS-3). */
export async function deadline(play: Prompter): Promise<void> {
  const lorries = upon(play, LORRIES);
  await play.hears(CT, 'The deadline, to the silent council', 'The deadline has passed');
  await lorries(LT, 'Approve for issue', { stoppedBy: 'R-PRESS-1' });
  await lorries(COMMS, 'Give the holding line', { inputs: { holding: '1' } });
  await lorries(CT, 'Leader consulted');
  await lorries(CT, 'Agree the line');
  await lorries(LT, 'Approve for issue');
  await lorries(COMMS, 'Mark as issued');
}
