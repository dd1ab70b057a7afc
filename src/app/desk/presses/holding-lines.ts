import { z } from 'zod';
import { number, type PressRule, rule, text } from './rule.ts';

const numbered = z.object({ number });
const card = 'holding-lines';

/** What communications propose to say when there is no time, and the chair approves in advance (R-PRESS-3). */
export const HOLDING_LINES: Readonly<Record<string, PressRule>> = {
  'propose-holding': rule(
    card,
    card,
    'The line is proposed, and the Chairman is asked to approve it.',
    z.object({ topic: text, text }),
    (d) => ({ type: 'ProposeHoldingLine', ...d }),
  ),
  'approve-holding': rule(
    card,
    card,
    'The holding line is approved.',
    numbered.extend({ standingIn: text }),
    (d) => ({ type: 'ApproveHoldingLine', number: d.number, standingInBecause: d.standingIn }),
  ),
  'retire-holding': rule(card, card, 'The holding line is retired.', numbered, (d) => ({
    type: 'RetireHoldingLine',
    ...d,
  })),
};
