import type { Announcement } from '../kernel/index.ts';
import type { HoldingEvent } from './event.ts';
import type { HoldingLines } from './state.ts';

const MOST_KEPT_FRESH = 6;

/** The chair is told of each line proposed, and whoever proposed it of its approval, each in their own chat. */
export function announce(event: HoldingEvent, { lines }: HoldingLines): readonly Announcement[] {
  const card = 'holding-lines';
  const { number } = event;
  const names = lines.flatMap((line) => [
    ...(event.type === 'HoldingLineProposed' && line.number === number ? [] : [`proposed ${line.number}`]),
    ...(line.approved && !(event.type === 'HoldingLineApproved' && line.number === number)
      ? [`approved ${line.number}`]
      : []),
  ]);
  const copies = names.slice(-MOST_KEPT_FRESH).map((of): Announcement => ({ kind: 'refresh', card, of }));
  if (event.type === 'HoldingLineProposed')
    return [...copies, { kind: 'tell', to: [{ chair: 'chair-or-vice' }], card, of: `proposed ${number}` }];
  const line = lines.find((one) => one.number === number);
  if (event.type !== 'HoldingLineApproved' || line === undefined) return copies;
  return [...copies, { kind: 'tell', to: [{ person: line.proposedBy }], card, of: `approved ${number}` }];
}
