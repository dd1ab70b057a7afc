import type { Board, PersonId } from '../../core/constitution/index.ts';
import type { Minutes } from '../../core/minutes/index.ts';
import { peopleMeant } from '../audience.ts';
import type { Clock } from '../ports.ts';

/** Before they are approved minutes are for clerk, chair and Programme Manager, and for members once circulated. */
export function mayReadMinutes(
  { clock }: { readonly clock: Clock },
  { board, person }: { readonly board: Board; readonly person: PersonId },
  minutes: Minutes,
): boolean {
  if (minutes.stage === 'unbegun') return false;
  if (minutes.approvals.length > 0) return true;
  const always = [{ post: 'clerk' }, { post: 'programme-manager' }, { chair: 'chair-or-vice' }] as const;
  const members = minutes.circulated.length > 0 ? [{ all: 'members' } as const] : [];
  return peopleMeant([...always, ...members], board, clock.now()).includes(person);
}
