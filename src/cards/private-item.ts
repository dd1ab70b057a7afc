import { ITEM_LIMITS, isSettled, keptPrivate, type SubmittedItem } from '../core/agenda/index.ts';
import { type PersonId, personName, postsHeldBy } from '../core/constitution/index.ts';
import { CATEGORIES } from '../core/openness/index.ts';
import { keptWords } from './private-words.ts';
import { type Band, type Fact, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf } from './who.ts';
import { capital, clause, list, where } from './words.ts';

type Shown = ShownAs<'private-item'>;

/** An item's private text, for one who may read it, with what clerk and Monitoring Officer may do (R-EXEMPT-1 to 3). */
export function privateItem(showing: Shown, room: Room): Sheet {
  const { board, arrangements, item } = showing;
  const { privacy } = item;
  const short = privacy ? STANDINGS[privacy.standing] : { figure: '✔ Open', unit: 'to the public' };
  return {
    head: head(
      where(board, 'private', 'for you alone'),
      clip(item.title, room.text),
      short.figure,
      short.unit,
    ),
    bands: bandsOf(showing, room),
    facts: factsOf(showing, room),
    foot: `Say and forward nothing of this where the public may read it ${clause(arrangements.notice.clause)}; section 100A, Local Government Act 1972.`,
    // A notification may be read over a shoulder: it names nothing.
    speak: 'The private text of an item, for you alone.',
    body: { motion: clip(item.motion, room.text) },
    plain: { limits: ITEM_LIMITS, may: mayDo(showing) },
  };
}

const STANDINGS = {
  claimed: { figure: 'Private', unit: 'not yet marked' },
  marked: { figure: 'Private', unit: 'not yet confirmed' },
  refused: { figure: 'Refused', unit: 'not yet settled' },
  confirmed: { figure: 'Private', unit: 'confirmed' },
  opening: { figure: 'Private', unit: 'may be opened' },
} as const;

function bandsOf({ item }: Shown, room: Room): readonly Band[] {
  const { privacy } = item;
  switch (privacy?.standing) {
    case 'claimed':
      return [
        {
          style: 'accent',
          lead: 'It is said to be private.',
          text: 'The clerk marks it with what keeps it private, or opens it. Until that is settled it goes on no agenda.',
        },
      ];
    case 'marked':
      return [
        {
          style: 'accent',
          lead: 'It waits for the Monitoring Officer',
          text: 'to confirm or refuse. Until then it goes on no agenda.',
        },
      ];
    case 'refused':
      return [
        {
          style: 'warning',
          lead: 'The Monitoring Officer refused.',
          text: `${clip(privacy.refusal, room.text)} The clerk marks it again, or opens it.`,
        },
      ];
    case 'opening':
      return [
        {
          style: 'accent',
          lead: 'The clerk asks to open it.',
          text: 'The Monitoring Officer agrees, or keeps it private.',
        },
      ];
    default:
      return [];
  }
}

function factsOf({ board, item }: Shown, room: Room): readonly Fact[] {
  const { privacy } = item;
  if (!privacy) return fact('Purpose', clip(item.purpose, room.text));
  return [
    ...fact('The public sees', clip(privacy.publicTitle, room.text)),
    ...fact('Purpose', clip(item.purpose, room.text)),
    ...fact('Why private', whyOf(item)),
    ...fact('The clerk’s reason', clip(privacy.reason, room.text)),
    ...fact('Put off for', 'reason' in item ? clip(item.reason, room.text) : ''),
    ...fact(
      'Who else reads it',
      capital(
        list(
          [
            'members',
            'substitutes who sit',
            'the clerk',
            'the Monitoring Officer',
            ...[...new Set([item.by, ...privacy.readers])].map((id) => personName(board, id)),
          ],
          20,
        ),
      ),
    ),
  ];
}

function whyOf(item: SubmittedItem): string {
  const { marking } = item.privacy ?? {};
  if (!marking) return 'whoever raised it says so';
  if (marking.confidential) return 'confidential: its disclosure is forbidden';
  const category = CATEGORIES[marking.paragraph ?? 0] ?? '';
  return `${keptWords(keptPrivate(item)) || `exempt, paragraph ${marking.paragraph}`}: ${category}`;
}

/** What is whose: the clerk marks and opens, the Monitoring Officer confirms, refuses and agrees (R-EXEMPT-2). */
function mayDo(showing: Shown) {
  const { board, viewer, item } = showing;
  const posts = viewer === null ? [] : postsHeldBy(board, viewer as PersonId, dateOf(showing));
  const officer = posts.includes('monitoring-officer');
  const clerk = posts.includes('clerk') && item.stage !== 'taken' && item.stage !== 'declined';
  const standing = item.privacy?.standing;
  return {
    confirm: officer && standing === 'marked',
    refuse: officer && standing === 'marked',
    agree: officer && standing === 'opening',
    mark: clerk && item.privacy !== undefined && item.publishedFor === undefined,
    open: clerk && item.privacy !== undefined && (standing === 'confirmed' || !isSettled(item)),
  };
}
