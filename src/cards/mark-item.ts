import { ITEM_LIMITS } from '../core/agenda/index.ts';
import { personName, postsHeldBy } from '../core/constitution/index.ts';
import { CATEGORIES } from '../core/openness/index.ts';
import { head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import type { Room } from './size.ts';
import { dateOf } from './who.ts';
import { clause, where } from './words.ts';

type Shown = ShownAs<'mark-item'>;

const BALANCES = [
  { title: 'outweighs that in disclosure', value: 'outweighs' },
  { title: 'does not outweigh it', value: 'does-not' },
  { title: 'has not been weighed', value: 'not-recorded' },
] as const;

/** The form by which the clerk says why an item is private, and what the public may see of it (R-EXEMPT-1 and 2). */
export function markItem(showing: Shown, room: Room): Sheet {
  const { board, arrangements, typed } = showing;
  const officers = officersOf(showing).slice(0, room.rows * 2);
  const inputs = ['ground', 'balance', 'registrable', 'ownPlanning', 'reason', 'publicTitle', 'readers'];
  const given = typedInto(inputs, typed);
  return {
    head: head(where(board, 'for the clerk'), 'Keep an item private'),
    foot: `The clerk marks, the Monitoring Officer confirms; nothing goes on an agenda before that ${clause(arrangements.notice.clause)}. Schedule 12A, Local Government Act 1972.`,
    speak: 'Say why the item is private, and what the public may see of it.',
    plain: {
      limits: ITEM_LIMITS,
      typed: {
        ...given,
        balance: given.balance || 'not-recorded',
        registrable: given.registrable || 'false',
        ownPlanning: given.ownPlanning || 'false',
      },
      grounds: [
        ...Object.entries(CATEGORIES).map(([value, title]) => ({
          title: `Exempt, paragraph ${value}: ${title}`,
          value,
        })),
        {
          title: 'Confidential: government imposed it, or the law forbids disclosure',
          value: 'confidential',
        },
      ],
      balances: BALANCES,
      officers,
      someOfficers: officers.length > 0,
    },
  };
}

/** Those with a post who do not read it anyway. */
function officersOf(showing: Shown) {
  const { board } = showing;
  const today = dateOf(showing);
  return board.people.flatMap(({ id }) => {
    const posts = postsHeldBy(board, id, today);
    const anyway = posts.includes('clerk') || posts.includes('monitoring-officer');
    return posts.length > 0 && !anyway && !posts.includes('observer')
      ? [{ title: personName(board, id), value: id }]
      : [];
  });
}
