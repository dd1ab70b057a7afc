import { civilDateAt } from '../calendar/index.ts';
import { type Post, postsHeldBy } from '../constitution/index.ts';
import { type Breach, type Facts, inOrder, outOfOrder, type Ruling } from '../kernel/index.ts';
import { opennessOf } from '../openness/index.ts';
import { actingAs, notTheBot, textBreaches } from '../standing/index.ts';
import type { CommandOf } from './command.ts';
import type { ItemEvent } from './event.ts';
import { publicTitleOf } from './public.ts';
import type { SubmittedItem } from './state.ts';
import { LIMITS, publicTitleBreaches } from './submit.ts';

const rule = (facts: Facts, id: 'R-EXEMPT-1' | 'R-EXEMPT-2') =>
  ({ rule: id, clause: facts.arrangements.notice.clause }) as const;

/** The clerk, as proper officer, says why an item is kept from the public; what keeps nothing private is refused (R-EXEMPT-1 and 2). */
export function markItem(
  { marking, reason, publicTitle, readers }: CommandOf<'MarkItem'>,
  state: SubmittedItem,
  facts: Facts,
): Ruling<ItemEvent> {
  const by = holding('clerk', facts);
  if (by === null) return outOfOrder(notTheirs('the clerk', facts));
  const [first, ...rest] = [
    ...seenBreaches(state, facts),
    ...publicTitleBreaches(publicTitle, state.title, facts.arrangements),
    ...textBreaches(rule(facts, 'R-EXEMPT-2'), { name: 'the reason', text: reason, limit: LIMITS.reason }),
  ];
  if (first) return outOfOrder(first, ...rest);
  const openness = opennessOf(marking);
  if (openness.kind === 'public')
    return outOfOrder({
      ...rule(facts, openness.because === 'no-category' ? 'R-EXEMPT-1' : 'R-EXEMPT-2'),
      why: 'not-exempt',
      required: marking.paragraph ?? 'none',
      found: openness.because,
    });
  const stranger = readers.find((person) => !facts.board.people.some(({ id }) => id === person));
  if (stranger !== undefined) {
    const required = 'people of this Board';
    return outOfOrder({ ...rule(facts, 'R-EXEMPT-1'), why: 'no-such-choice', required, found: stranger });
  }
  const marked = {
    marking,
    reason: reason.trim(),
    publicTitle: publicTitle.trim(),
    readers: [...new Set(readers)],
  };
  if (isSame(marked, state)) return inOrder();
  return inOrder({ type: 'ItemMarked', at: facts.now, by, ...marked });
}

const isSame = (marked: object, { privacy }: SubmittedItem): boolean => {
  if (privacy?.standing !== 'marked') return false;
  const { marking, reason, publicTitle, readers } = privacy;
  return JSON.stringify(marked) === JSON.stringify({ marking, reason, publicTitle, readers });
};

/** What has been on a published agenda, or was taken, is marked no more: what the public saw it has seen. */
function seenBreaches(state: SubmittedItem, facts: Facts): readonly Breach[] {
  const over = state.stage === 'taken' || state.stage === 'declined';
  if (!over && state.publishedFor === undefined) return [];
  const found = over ? state.stage : 'published';
  return [{ ...rule(facts, 'R-EXEMPT-1'), why: 'already-seen', required: publicTitleOf(state), found }];
}

/** The Monitoring Officer confirms a marking; asked to agree to opening, it is how they do not (R-EXEMPT-2). */
export function confirmMarking(state: SubmittedItem, facts: Facts): Ruling<ItemEvent> {
  const by = holding('monitoring-officer', facts);
  if (by === null) return outOfOrder(notTheirs('the Monitoring Officer', facts));
  const standing = state.privacy?.standing;
  if (standing === 'confirmed') return inOrder();
  if (standing !== 'marked' && standing !== 'opening') return outOfOrder(nothingMarked(state, facts));
  return inOrder({ type: 'MarkingConfirmed', at: facts.now, by });
}

/** The Monitoring Officer refuses a marking, with a reason: the clerk opens the item or marks it again. */
export function refuseMarking(
  { reason }: CommandOf<'RefuseMarking'>,
  state: SubmittedItem,
  facts: Facts,
): Ruling<ItemEvent> {
  const by = holding('monitoring-officer', facts);
  if (by === null) return outOfOrder(notTheirs('the Monitoring Officer', facts));
  const { privacy } = state;
  if (privacy?.standing === 'refused' && privacy.refusal === reason.trim()) return inOrder();
  if (privacy?.standing !== 'marked') return outOfOrder(nothingMarked(state, facts));
  const source = rule(facts, 'R-EXEMPT-2');
  const [blank] = textBreaches(source, { name: 'the reason', text: reason, limit: LIMITS.reason });
  if (blank) return outOfOrder(blank);
  return inOrder({ type: 'MarkingRefused', at: facts.now, by, reason: reason.trim() });
}

/** The clerk opens an item nobody has confirmed as private; a confirmed one only together with the Monitoring Officer. */
export function openItem(state: SubmittedItem, facts: Facts): Ruling<ItemEvent> {
  const by = holding('clerk', facts);
  if (by === null) return outOfOrder(notTheirs('the clerk', facts));
  const { privacy } = state;
  if (privacy === undefined || privacy.standing === 'opening') return inOrder();
  if (state.stage === 'taken') return outOfOrder(...taken(state, facts));
  const asks = privacy.standing === 'confirmed';
  return inOrder({ type: asks ? 'OpeningAsked' : 'ItemOpened', at: facts.now, by });
}

export function agreeOpening(state: SubmittedItem, facts: Facts): Ruling<ItemEvent> {
  const by = holding('monitoring-officer', facts);
  if (by === null) return outOfOrder(notTheirs('the Monitoring Officer', facts));
  if (state.privacy === undefined) return inOrder();
  if (state.privacy.standing !== 'opening') return outOfOrder(nothingMarked(state, facts));
  if (state.stage === 'taken') return outOfOrder(...taken(state, facts));
  return inOrder({ type: 'ItemOpened', at: facts.now, by });
}

/** The bot alone, for every item of an agenda as it is published: from then on its title has been seen. */
export function recordPublished(
  { meeting }: CommandOf<'RecordPublished'>,
  state: SubmittedItem,
  facts: Facts,
): Ruling<ItemEvent> {
  if (facts.person !== null) return outOfOrder(notTheBot(facts.arrangements.agenda.clause, facts));
  if (state.publishedFor === meeting) return inOrder();
  return inOrder({ type: 'ItemPublished', at: facts.now, meeting });
}

const taken = (state: SubmittedItem, facts: Facts): readonly [Breach] => [
  { ...rule(facts, 'R-EXEMPT-1'), why: 'already-seen', required: publicTitleOf(state), found: 'taken' },
];

const nothingMarked = (state: SubmittedItem, facts: Facts): Breach => ({
  ...rule(facts, 'R-EXEMPT-2'),
  why: 'nothing-to-confirm',
  required: 'a marking of the clerk’s',
  found: state.privacy?.standing ?? 'open',
});

function holding(post: Post, { board, person, now }: Facts): string | null {
  if (person === null) return null;
  return postsHeldBy(board, person, civilDateAt(now, board.timeZone)).includes(post) ? person : null;
}

const notTheirs = (required: string, facts: Facts): Breach => ({
  ...rule(facts, 'R-EXEMPT-2'),
  why: 'not-your-office',
  required,
  found: actingAs(facts),
});
