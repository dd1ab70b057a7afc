import fc from 'fast-check';
import type { PressCommand } from '../../../src/core/press/index.ts';
import { mkip } from '../boards.ts';
import { CHAIR, COUNCILS, chiefOf, VICE } from './enquiries.ts';

export type Press = readonly [person: string | null, command: PressCommand];
/** A press, the minutes since the one before, and whether the bot was started anew meanwhile. */
export type Move = readonly [press: Press, minutes: number, restarted: boolean];

const anybody = [...mkip.people.map((p) => p.id), 'a-stranger', null];
const chiefs = COUNCILS.flatMap((c) => [chiefOf(c), `director-${c}`]);

/** Stands for the version now proposed; the numbers are older or newer cards. */
export const CURRENT = 0;
const version = fc.constantFrom(CURRENT, CURRENT, CURRENT, 1, 2, 3);

/** A kind of press, made mostly by those whose office it is, and one time in four by anybody at all. */
const pressed = (
  weight: number,
  office: readonly (string | null)[],
  command: fc.Arbitrary<PressCommand>,
): { weight: number; arbitrary: fc.Arbitrary<Press> } => ({
  weight,
  arbitrary: fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...office) },
      { weight: 1, arbitrary: fc.constantFrom(...anybody) },
    ),
    command,
  ),
});

/** In proportions that let some enquiries through: new words are rare, or nothing would ever be agreed. */
const move = fc.oneof(
  pressed(30, chiefs, fc.constant({ type: 'ConfirmLeaderConsulted' })),
  pressed(
    30,
    chiefs,
    version.map((v) => ({ type: 'AgreeLine', version: v })),
  ),
  pressed(
    2,
    chiefs,
    fc.constantFrom('A.', 'B.', ' ').map((text) => ({ type: 'SuggestLine', text })),
  ),
  pressed(
    25,
    [CHAIR, VICE],
    fc
      .tuple(version, fc.constantFrom('', 'Abroad.'))
      .map(([v, standingInBecause]) => ({ type: 'ApproveForIssue', version: v, standingInBecause })),
  ),
  pressed(20, ['communications-swale'], fc.constant({ type: 'MarkIssued' })),
  pressed(12, [chiefOf('swale'), 'director-swale'], fc.constant({ type: 'GiveConsent' })),
  pressed(
    1,
    ['communications-swale'],
    fc
      .constantFrom('swale', 'maidstone')
      .map((owner) => ({ type: 'RecordException', owner, exception: 'public', reason: 'In the newspaper.' })),
  ),
  pressed(
    2,
    chiefs,
    version.map((v) => ({ type: 'ObjectToLine', version: v, reason: 'Not so.' })),
  ),
  pressed(12, chiefs, fc.constant({ type: 'WithdrawObjection' })),
  pressed(2, [CHAIR, ...chiefs], fc.constant({ type: 'CommentOnLine', text: 'Shorter.' })),
  pressed(2, ['communications-swale'], fc.constant({ type: 'HandOver', to: 'communications-maidstone' })),
  pressed(
    3,
    ['communications-swale'],
    fc
      .constantFrom(CHAIR, null)
      .map((approvedBy) => ({ type: 'IssueHoldingReply', number: 1, text: 'Later.', approvedBy })),
  ),
  pressed(
    12,
    ['communications-swale'],
    fc.constantFrom('C.', 'D.').map((text) => ({ type: 'CorrectIssued', text, reason: 'It was wrong.' })),
  ),
  pressed(
    1,
    ['communications-swale', null],
    fc
      .constantFrom('withdrawn', 'merged')
      .map((how) => ({ type: 'EndEnquiry', how, reason: 'Over.', into: 'press-9' })),
  ),
  pressed(
    3,
    [null],
    fc.constantFrom('half', 'nine-tenths').map((mark) => ({ type: 'RemindSilent', mark })),
  ),
  pressed(1, [CHAIR, 'clerk', 'leader-swale'], fc.constant({ type: 'DeclineToComment', reason: 'No.' })),
  pressed(3, [null], fc.constant({ type: 'RecordDeadlinePassed' })),
);

/** Minutes between presses: most are close together, some cross the deadline. */
const wait = fc.oneof({ weight: 20, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(600) });
/** Everybody pressing everything in random order, with deadlines passing and restarts. */
export const presses: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.tuple(
    move,
    wait,
    fc.nat(15).map((n) => n === 0),
  ),
  {
    minLength: 80,
    maxLength: 320,
    size: 'max',
  },
);
