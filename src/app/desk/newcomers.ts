import { arrangementsAt, type Board, personName } from '../../core/constitution/index.ts';
import type { Notice } from '../../core/showing/index.ts';
import { rosterStream } from '../boards.ts';
import type { Answer } from '../handler.ts';
import { hashOf } from './codes.ts';
import { noticeOf } from './notices.ts';
import type { DeskParts } from './parts.ts';
import { boardsOf, type PeopleParts } from './people.ts';
import type { Caller } from './types.ts';

/** What came of somebody unknown speaking: nothing, somebody appointed is now known, or why they are not. */
export type Met = { readonly kind: 'nobody' } | { readonly kind: 'met' | 'refused'; readonly notice: Notice };

const NOBODY: Met = { kind: 'nobody' };
type Parts = DeskParts & PeopleParts;

/** Somebody a clerk appointed by their account speaks from it for the first time. Reads no table unless they are expected. */
export async function meetByAccount(parts: Parts, caller: Caller, commandId: string): Promise<Met> {
  const { identity } = caller;
  if (identity === null) return NOBODY;
  const account = identity.aadObjectId.toLowerCase();
  const expecting = unfamiliar(parts, caller).filter(({ id }) =>
    Object.values(parts.boards.rosterOf(id).awaited).some((e) => e.aadObjectId?.toLowerCase() === account),
  );
  return introduce(parts, expecting, identity, null, commandId);
}

/** Somebody new says the code the clerk handed them, in their own chat. */
export async function meetByCode(
  parts: Parts,
  caller: Caller,
  code: string,
  commandId: string,
): Promise<Met> {
  const { identity } = caller;
  if (identity === null || !mayCome(parts, identity.tenantId)) return NOBODY;
  const strange = unfamiliar(parts, caller);
  const boards = strange.length > 0 ? strange : parts.boards.all();
  return introduce(parts, boards, identity, hashOf(code), commandId);
}

type Identity = NonNullable<Caller['identity']>;

async function introduce(
  parts: Parts,
  boards: readonly Board[],
  identity: Identity,
  codeHash: string | null,
  commandId: string,
): Promise<Met> {
  let refused: Met = NOBODY;
  for (const board of boards) {
    const command = { type: 'BindPerson', ...identity, codeHash };
    const stream = rosterStream(board.id);
    const answer = await parts.handler.carryOut({ stream, command, person: null, commandId });
    if (answer.outcome === 'recorded') return { kind: 'met', notice: welcome(parts, board, answer) };
    const now = parts.clock.now();
    const ctx = { board, arrangements: arrangementsAt(board, now), now };
    // Of several boards, the one that knows the code has more to say than those that do not.
    if (refused.kind === 'nobody' || !isUnknownCode(answer))
      refused = { kind: 'refused', notice: noticeOf(answer, '', ctx) };
  }
  return refused;
}

const isUnknownCode = (answer: Answer): boolean =>
  answer.outcome === 'out of order' && answer.breaches[0]?.why === 'code-not-known';

function welcome(parts: Parts, { id }: Board, answer: Extract<Answer, { outcome: 'recorded' }>): Notice {
  const board = parts.boards.boardOf(id);
  const [event] = answer.events as readonly { readonly person: string }[];
  const name = board && event ? personName(board, event.person) : 'You';
  return {
    tone: 'done',
    text: `${name}: you are known to the ${board?.shortName} Board from now on, by the account you are using.`,
  };
}

/** The boards that do not know the caller, where their tenant may speak at all. */
function unfamiliar(parts: Parts, caller: Caller): readonly Board[] {
  const own = boardsOf(parts, caller);
  const all = parts.boards.all();
  if (own.length === all.length || !mayCome(parts, caller.identity?.tenantId ?? '')) return [];
  return all.filter((board) => !own.some((o) => o.board.id === board.id));
}

const mayCome = ({ allowedTenants }: Parts, tenantId: string): boolean =>
  allowedTenants === null || allowedTenants.some((t) => t.toLowerCase() === tenantId.toLowerCase());
