import { type AgendaItem, ITEM_LIMITS, type SubmittedItem } from '../core/agenda/index.ts';
import { chairSeatOn, holderOf, personName, viceChairSeatOn } from '../core/constitution/index.ts';
import { matterOf } from '../core/meeting/index.ts';
import { itemStage } from './agenda.ts';
import { RIGHTS } from './meeting-words.ts';
import { type Fact, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf, type Setting } from './who.ts';
import { clause, clock, day, parties, where } from './words.ts';

type Shown = ShownAs<'item-review' | 'item-status'>;

/** An item before the chair: what it asks, by what right, and what the chair may do with it (R-AGENDA-1 and 2). */
export function itemReview(showing: Shown, room: Room): Sheet {
  const { board, arrangements, item } = showing;
  if (item.stage === 'unsubmitted') return unsubmitted(showing);
  const rules = waits(item) && mayRule(showing);
  const required = item.right !== 'request';
  const lead = item.right === 'report' ? 'A report the Board is owed.' : 'A member requires this item.';
  return {
    ...common(showing, item, room),
    bands:
      waits(item) && required
        ? [
            {
              style: 'accent',
              lead,
              text: `It is taken at the next available meeting: it may be put in order, not declined ${clause(arrangements.agenda.clause)}.`,
            },
          ]
        : [],
    foot: `The Chairman approves the agenda ${clause(arrangements.agenda.clause)}; a reason is needed to decline or defer.`,
    speak: `${personName(board, item.by)} ${VERBS[item.right]} the item ${clip(item.title, room.text)}: ${itemStage(item.stage)}.`,
    plain: {
      limits: ITEM_LIMITS,
      may: {
        approve: rules,
        decline: rules && !required && item.stage === 'submitted',
        defer: rules && item.stage === 'submitted',
      },
    },
  };
}

/** The same item for whoever raised it: where it stands and why. */
export function itemStatus(showing: Shown, room: Room): Sheet {
  const { item, arrangements } = showing;
  if (item.stage === 'unsubmitted') return unsubmitted(showing);
  return {
    ...common(showing, item, room),
    foot:
      item.right !== 'request'
        ? `You ${item.right === 'report' ? 'made the report' : 'required it'} as ${item.capacity}: it cannot be declined ${clause(arrangements.agenda.clause)}.`
        : `You requested it as ${item.capacity}; the Chairman decides ${clause(arrangements.agenda.clause)}.`,
    speak: `Your item ${clip(item.title, room.text)}: ${itemStage(item.stage)}.`,
  };
}

function common(showing: Shown, item: SubmittedItem, room: Room): Pick<Sheet, 'head' | 'facts' | 'body'> {
  const { board } = showing;
  const when = `raised ${day(board, item.submittedAt)}, ${clock(board, item.submittedAt)}`;
  return {
    head: head(where(board, when), clip(item.title, room.text), SHORT[item.stage], RIGHTS[item.right]),
    facts: factsOf(showing, item, room),
    body: { motion: clip(item.motion, room.text) },
  };
}

const VERBS = { require: 'requires', request: 'requests', report: 'reports in' } as const;
const SHORT: Readonly<Record<SubmittedItem['stage'], string>> = {
  submitted: 'New',
  approved: '✔ Approved',
  declined: 'Declined',
  deferred: 'Deferred',
  taken: '✔ Taken',
};

function factsOf(setting: Setting, item: SubmittedItem, room: Room): readonly Fact[] {
  const { board, arrangements } = setting;
  const matter = matterOf(arrangements, item.matter);
  const name = personName(board, item.by);
  return [
    ...fact('From', item.capacity === name ? name : `${name}, as ${item.capacity}`),
    ...fact('Purpose', clip(item.purpose, room.text)),
    ...fact('Matter', `${matter.title} ${clause(matter.clause)}`),
    ...fact('Councils', parties(arrangements, item.involved)),
    ...fact('Private', item.privacy ? PRIVATE[item.privacy.standing] : ''),
    ...fact('Reason', 'reason' in item ? clip(item.reason, room.text) : ''),
  ];
}

const PRIVATE = {
  claimed: 'Said to be private: the clerk is to mark it or open it.',
  marked: 'Marked as private: it waits for the Monitoring Officer.',
  refused: 'The marking was refused: the clerk is to mark it again or open it.',
  confirmed: 'Kept private. Its own text is read apart.',
  opening: 'Kept private; the clerk has asked to open it.',
} as const;

const waits = (item: AgendaItem): boolean => item.stage === 'submitted' || item.stage === 'deferred';

/** Only the Chairman or the Vice Chairman rules on items; the clerk's copy is to read. */
function mayRule(setting: Setting): boolean {
  const { viewer, board, arrangements } = setting;
  if (viewer === null) return true;
  const date = dateOf(setting);
  return [chairSeatOn(arrangements, date), viceChairSeatOn(arrangements, date)].some(
    (seat) => holderOf(board, seat, date) === viewer,
  );
}

function unsubmitted({ board, arrangements }: Shown): Sheet {
  return {
    head: head(where(board), 'Agenda item'),
    foot: `This item has not been submitted ${clause(arrangements.agenda.clause)}.`,
    speak: 'This item has not been submitted.',
    body: { motion: '' },
    plain: { limits: ITEM_LIMITS, may: { approve: false, decline: false, defer: false } },
  };
}
