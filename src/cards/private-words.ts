import { postsHeldBy, seatsHeldBy, substituteEntriesOf } from '../core/constitution/index.ts';
import type { KeptPrivate } from '../core/openness/index.ts';
import type { CardName, Showing } from '../core/showing/index.ts';
import { clerkOf } from '../core/summons/index.ts';
import { dateOf } from './who.ts';

/** "exempt, paragraph 3": all the public is told of why an item is private. */
export const keptWords = (kept: KeptPrivate | undefined): string => {
  if (kept === undefined) return '';
  return kept.kind === 'confidential' ? 'confidential' : `exempt, paragraph ${kept.paragraph}`;
};

/** In a list of items: how one that is private, or said to be, stands. */
export const privateState = (line: { readonly openness?: KeptPrivate; readonly unsettled?: true }): string =>
  line.unsettled ? 'private, not yet confirmed' : keptWords(line.openness);

/** A button that opens an item's private text, or the clerk's form for keeping one private. */
export interface Read {
  readonly title: string;
  readonly verb: 'read-private' | 'mark-form';
  readonly of: string;
}

/** The cards whose templates have a place for them. */
export const READABLE: ReadonlySet<CardName> = new Set([
  'agenda',
  'ballot',
  'briefing',
  'item-review',
  'item-status',
  'motion',
  'planning',
  'summons',
]);

/** As many as one row of buttons bears. */
const MOST = 6;

/** The private texts a card's viewer may ask for; it is judged again when they press. Nobody's copy has none. */
export function readsOf(showing: Showing): readonly Read[] {
  if (showing.viewer === null || !mayAsk(showing, showing.viewer)) return [];
  if (mayKeep(showing)) return [{ title: 'Keep private', verb: 'mark-form', of: showing.of }];
  const items = [...new Map(linesOf(showing).map((line) => [line.item, line])).values()];
  return items.slice(0, MOST).map(({ item, name }) => ({
    title: items.length === 1 || name === '' ? 'Read the private text' : `Read the private text of ${name}`,
    verb: 'read-private',
    of: `${showing.board.id}.item.${item}`,
  }));
}

/** The clerk may keep private what is open, and on no agenda yet. */
function mayKeep(showing: Showing): showing is Extract<Showing, { card: 'item-review' | 'item-status' }> {
  if (showing.card !== 'item-review' || showing.item.stage === 'unsubmitted') return false;
  const { privacy, publishedFor, stage } = showing.item;
  const settled = stage === 'taken' || stage === 'declined';
  const clerk = clerkOf({ ...showing, person: showing.viewer }) !== undefined;
  return clerk && !settled && privacy === undefined && publishedFor === undefined;
}

interface Named {
  readonly item: string;
  readonly name: string;
}
type Private = { readonly openness?: KeptPrivate; readonly unsettled?: true };

const isPrivate = ({ openness, unsettled }: Private): boolean => openness !== undefined || unsettled === true;

function linesOf(showing: Showing): readonly Named[] {
  switch (showing.card) {
    case 'item-review':
    case 'item-status':
      return showing.item.stage !== 'unsubmitted' && showing.item.privacy
        ? [{ item: showing.id, name: '' }]
        : [];
    case 'motion':
    case 'ballot': {
      const line =
        showing.meeting.stage === 'uncalled' ? null : showing.meeting.business[showing.number]?.line;
      return line?.openness ? [{ item: line.item, name: '' }] : [];
    }
    case 'summons':
      return showing.items.flatMap(({ no, item, openness }) =>
        item !== undefined && openness ? [{ item, name: `item ${no}` }] : [],
      );
    case 'agenda':
      return ofAgenda(showing);
    case 'planning':
    case 'briefing': {
      const { listed, late, awaiting } = showing.business;
      return [...listed, ...late, ...awaiting].filter(isPrivate).map(byTitle);
    }
    default:
      return [];
  }
}

function ofAgenda({ meeting, lines, next }: Extract<Showing, { card: 'agenda' }>): readonly Named[] {
  if (next?.summons.published)
    return next.summons.published.lines.flatMap(({ number, item, openness }) =>
      item !== null && openness ? [{ item, name: `item ${number}` }] : [],
    );
  if (next) return (next.draft ?? []).filter(isPrivate).map(byTitle);
  if (meeting.stage === 'uncalled') return lines.filter(isPrivate).map(byTitle);
  return Object.values(meeting.business).flatMap(({ line }) =>
    line.openness ? [{ item: line.item, name: `item ${line.number}` }] : [],
  );
}

const byTitle = ({ id, title }: { readonly id: string; readonly title: string }): Named => ({
  item: id,
  name: `“${title.length > 60 ? `${title.slice(0, 59)}…` : title}”`,
});

/** Members, substitutes and officers; those who only watch or speak to the press are offered nothing. */
function mayAsk(showing: Showing, viewer: string): boolean {
  const { board } = showing;
  const today = dateOf(showing);
  const posts = postsHeldBy(board, viewer, today);
  return (
    seatsHeldBy(board, viewer, today).length > 0 ||
    substituteEntriesOf(board, viewer, today).length > 0 ||
    posts.some((post) => post !== 'observer' && post !== 'communications')
  );
}
