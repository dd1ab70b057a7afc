import type { AgendaItem } from '../../core/agenda/index.ts';
import type { Breach } from '../../core/kernel/index.ts';
import type { Notice, Showing, Typed } from '../../core/showing/index.ts';
import { clerkOf } from '../../core/summons/index.ts';
import { mayNotRead } from '../reading.ts';
import { type StreamName, streamKey } from '../stream-key.ts';
import { refusal } from './notices.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { factsOf } from './summoned.ts';

/** Private text is for somebody's own chat: why not here, or null (R-EXEMPT-3). */
export function notAlone(parts: DeskParts, who: Speaker): Notice | null {
  if (who.place.scope === 'personal') return null;
  const facts = factsOf(parts, who);
  const breach: Breach = {
    ...{ rule: 'R-EXEMPT-3', clause: facts.arrangements.notice.clause, why: 'read-alone' },
    ...{ required: 'your own chat', found: who.place.scope },
  };
  return refusal([breach], facts);
}

/** An item's private text, for one who may read it in their own chat; to anybody else, why not and not a word of it. */
export async function readPrivate(parts: DeskParts, who: Speaker, name: StreamName): Promise<Showing | null> {
  const { board, person } = who;
  const denied = notAlone(parts, who) ?? (await notForThem(parts, who, name));
  if (denied) return parts.scenes.frame(board, person, { card: 'notice' }, denied);
  return parts.scenes.scene({ stream: streamKey(name), card: 'private-item', of: '', viewer: person });
}

async function notForThem(parts: DeskParts, who: Speaker, name: StreamName): Promise<Notice | null> {
  const item = (await parts.handler.state(streamKey(name))) as AgendaItem;
  const reading = { ...parts, lists: parts.store.lists };
  const breach = await mayNotRead(reading, who.board, who.person, item);
  return breach && refusal([breach], factsOf(parts, who));
}

/** The form by which the clerk marks an item, filled in with how it is marked already (R-EXEMPT-2). */
export async function markForm(parts: DeskParts, who: Speaker, name: StreamName): Promise<Showing | null> {
  const { board, person } = who;
  const facts = factsOf(parts, who);
  const denied = notAlone(parts, who) ?? (clerkOf(facts) === undefined ? clerks(parts, who) : null);
  if (denied) return parts.scenes.frame(board, person, { card: 'notice' }, denied);
  const of = streamKey(name);
  const item = (await parts.handler.state(of)) as AgendaItem;
  if (item.stage === 'unsubmitted') return null;
  return parts.scenes.frame(board, person, { card: 'mark-item', of, typed: typedOf(item) });
}

function clerks(parts: DeskParts, who: Speaker): Notice {
  const facts = factsOf(parts, who);
  const breach: Breach = {
    ...{ rule: 'R-EXEMPT-2', clause: facts.arrangements.notice.clause, why: 'not-your-office' },
    ...{ required: 'the clerk', found: 'another' },
  };
  return refusal([breach], facts);
}

function typedOf({ privacy }: Exclude<AgendaItem, { stage: 'unsubmitted' }>): Typed {
  if (!privacy) return {};
  const { publicTitle, marking, reason, readers } = privacy;
  if (!marking) return { publicTitle };
  return {
    ...{ publicTitle, reason, readers: readers.join(','), balance: marking.balance },
    ground: marking.confidential ? 'confidential' : String(marking.paragraph),
    ...{ registrable: String(marking.registrable), ownPlanning: String(marking.ownPlanning) },
  };
}
