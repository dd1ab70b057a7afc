import { numbered } from './business.ts';
import { CM, CS, CT, DEPUTY_CT, KENT, LM, LS, LT } from './people.ts';
import type { Prompter } from './prompter.ts';

/** Consensus: silence is consent, and only the person presiding declares it (R-CONS-1, 11.1). */
async function communications(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(1)}`);
  await play.presses(LS, 'Declare consensus', { stoppedBy: 'R-CONS-1' });
  await play.presses(LT, 'Declare consensus');
}

/** An objection, and a vote that carries; one member changes their vote and another presses after the close (R-VOTE-1, 2 and 5). */
async function scrutiny(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(2)}`);
  await play.presses(LS, 'Object');
  await play.presses(LT, 'Declare consensus', { stoppedBy: 'R-CONS-1' });
  await play.presses(CM, 'Call a vote', { stoppedBy: 'R-VOTE-1' });
  await play.presses(CM, 'Ask for a vote');
  await play.presses(LT, 'Call a vote');
  await play.together([
    [LM, 'For'],
    [CM, 'For'],
    [LS, 'Against'],
    [CS, 'Against'],
    [LT, 'For'],
    [DEPUTY_CT, 'Abstain'],
  ]);
  await play.presses(KENT, 'For', { stoppedBy: 'R-MEM-3' });
  await play.presses(CS, 'For');
  await play.presses(CM, 'Close the vote', { stoppedBy: 'R-VOTE-5' });
  await play.presses(LT, 'Close the vote');
  await play.forces(LS, 'for', { of: await play.meeting(), no: numbered(2) }, 'R-VOTE-5');
}

/** A tie is not carried, and nobody has a casting vote (R-VOTE-4); a principal who comes late waits for the item to end (R-MEM-2). */
async function director(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(3)}`);
  await play.presses(LT, 'Call a vote');
  await play.presses(CT, 'I am here');
  await play.presses(CT, 'For', { stoppedBy: 'R-MEM-2' });
  await play.together([
    [LM, 'For'],
    [LT, 'For'],
    [CM, 'For'],
    [LS, 'Against'],
    [CS, 'Against'],
    [DEPUTY_CT, 'Against'],
  ]);
  await play.presses(LT, 'Close the vote');
}

/** Two councils: the third's objection is advisory and its members have no ballot (R-PARTIAL-2 and 3, 11.2, 11.3). */
async function planningSupport(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(4)}`);
  await play.presses(CT, 'Object');
  await play.presses(CS, 'Object');
  await play.presses(LT, 'Call a vote');
  await play.presses(CT, 'For', { stoppedBy: 'R-PARTIAL-3' });
  await play.together([
    [LM, 'For'],
    [CM, 'For'],
    [LS, 'For'],
    [CS, 'Against'],
  ]);
  await play.presses(LT, 'Close the vote');
}

/** All abstain: recorded, never counted, and not carried (R-VOTE-3). */
async function toolkit(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(5)}`);
  await play.presses(LT, 'Call a vote');
  await play.together([LM, CM, LS, CS, LT, CT].map((who) => [who, 'Abstain'] as const));
  await play.presses(LT, 'Close the vote');
}

export const FIRST_HALF = [communications, scrutiny, director, planningSupport, toolkit] as const;
