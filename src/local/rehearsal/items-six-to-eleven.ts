import { numbered } from './business.ts';
import { CM, CS, CT, DEPUTY_LS, LM, LS, LT } from './people.ts';
import type { Prompter } from './prompter.ts';

/** Money: the officer of the council that holds it declares another interest, stays, and it is agreed (R-BUDGET-2, R-DPI-2). */
async function contributions(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(6)}`);
  await play.presses(CM, 'Declare an interest');
  await play.presses(CM, 'Another interest: I stay');
  await play.presses(LT, 'Declare consensus');
}

/** A project board needs everyone present: one abstention defeats it, and silence is no way round (R-UNAN-1, 9.1). */
async function projectBoard(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(7)}`);
  await play.forces(LT, 'consensus', { of: await play.meeting(), no: numbered(7) }, 'R-UNAN-1');
  await play.presses(LT, 'Call a vote');
  await play.together([LM, CM, LS, LT, CT].map((who) => [who, 'For'] as const));
  await play.presses(CS, 'Abstain');
  await play.presses(LT, 'Close the vote');
}

/** An interest costs the quorum in mid-item, and a registered substitute restores it (R-DPI-2, R-QUORUM-4, R-MEM-2). */
async function serviceBoards(play: Prompter): Promise<void> {
  await play.presses(CM, 'I am leaving');
  await play.says(LT, `take item ${numbered(8)}`);
  await play.presses(LS, 'Declare an interest');
  await play.presses(LS, 'A pecuniary interest: I withdraw');
  await play.presses(LT, 'Declare consensus', { stoppedBy: 'R-QUORUM-4' });
  await play.presses(LS, 'My substitute sits for me');
  await play.presses(DEPUTY_LS, 'I am here');
  await play.presses(LT, 'Declare consensus');
}

/** No consensus and no vote: nothing is recommended (R-VOTE-1, 11.1). */
async function papers(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(9)}`);
  await play.presses(CS, 'Object');
  await play.presses(LT, 'Record no consensus');
}

/** A change to the arrangements: everyone present is For, and an absent member does not defeat it (R-UNAN-1, 15.1). */
async function amendment(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(10)}`);
  await play.presses(LT, 'Call a vote');
  await play.together([LM, LS, CS, LT, CT].map((who) => [who, 'For'] as const));
  await play.presses(LT, 'Close the vote');
}

/** A new member is for each council, not for a vote of this Board (R-UNAN-2, 16.1); the item is put off. */
async function fourthCouncil(play: Prompter): Promise<void> {
  await play.says(LT, `take item ${numbered(11)}`);
  await play.forces(LT, 'call-vote', { of: await play.meeting(), no: numbered(11) }, 'R-UNAN-2');
  await play.presses(LT, 'Defer', { inputs: { reason: 'Each council’s executive considers it first.' } });
}

export const SECOND_HALF = [
  contributions,
  projectBoard,
  serviceBoards,
  papers,
  amendment,
  fourthCouncil,
] as const;
