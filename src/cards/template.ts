import agenda from '../../cards/agenda.json' with { type: 'json' };
import ballot from '../../cards/ballot.json' with { type: 'json' };
import closed from '../../cards/closed.json' with { type: 'json' };
import help from '../../cards/help.json' with { type: 'json' };
import interest from '../../cards/interest.json' with { type: 'json' };
import itemReview from '../../cards/item-review.json' with { type: 'json' };
import itemStatus from '../../cards/item-status.json' with { type: 'json' };
import logEnquiry from '../../cards/log-enquiry.json' with { type: 'json' };
import motion from '../../cards/motion.json' with { type: 'json' };
import myVotes from '../../cards/my-votes.json' with { type: 'json' };
import notice from '../../cards/notice.json' with { type: 'json' };
import outcome from '../../cards/outcome.json' with { type: 'json' };
import press from '../../cards/press.json' with { type: 'json' };
import quorum from '../../cards/quorum.json' with { type: 'json' };
import raiseItem from '../../cards/raise-item.json' with { type: 'json' };
import register from '../../cards/register.json' with { type: 'json' };
import rollCall from '../../cards/roll-call.json' with { type: 'json' };
import undelivered from '../../cards/undelivered.json' with { type: 'json' };
import whoAmI from '../../cards/who-am-i.json' with { type: 'json' };
import type { CardName } from '../core/showing/index.ts';
import { escaped, mapText, plain } from './escape.ts';
import { drawnRows, escapedRows, isWhereRowsGo, type Parted, parted } from './rows.ts';

/** An Adaptive Card as it goes to Teams: plain JSON, nothing left to fill in. */
export type AdaptiveCardJson = Readonly<Record<string, unknown>> & { readonly type: 'AdaptiveCard' };

/** What a template is filled with: everything is escaped for markdown, but for what stands under `plain`. */
export type View = Readonly<Record<string, unknown>> & { readonly plain: Readonly<Record<string, unknown>> };

const SOURCES: Readonly<Record<CardName, object>> = {
  agenda,
  ballot,
  closed,
  help,
  interest,
  'item-review': itemReview,
  'item-status': itemStatus,
  'log-enquiry': logEnquiry,
  motion,
  'my-votes': myVotes,
  notice,
  outcome,
  press,
  quorum,
  'raise-item': raiseItem,
  register,
  'roll-call': rollCall,
  undelivered,
  'who-am-i': whoAmI,
};

/** Compiling costs seven times what filling does, so each template is compiled once and kept. */
const kept = new Map<CardName, Parted>();

/** Fill a card's template with a view. */
export function fill(card: CardName, view: View): AdaptiveCardJson {
  const { whole, row } = kept.get(card) ?? parted(SOURCES[card]);
  kept.set(card, { whole, row });
  const { plain: unread, rows, ...read } = view;
  const list: readonly unknown[] = Array.isArray(rows) ? rows : [];
  const words = mapText(read, escaped) as object;
  const data = { ...words, rows: escapedRows(list), plain: mapText(unread, plain) };
  const card_ = prune(whole.expand({ $root: data }), row === null ? [] : drawnRows(row, list, null));
  if (!isCard(card_)) throw new Error(`the template of ${card} is no Adaptive Card`);
  return card_;
}

const isCard = (value: unknown): value is AdaptiveCardJson =>
  isRecord(value) && value.type === 'AdaptiveCard';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What holds things, and the property it holds them in: with nothing in it, it is only a gap on the card. */
const HOLDERS: Readonly<Record<string, string>> = {
  ActionSet: 'actions',
  FactSet: 'facts',
  Container: 'items',
};

/** The card with its rows in their place, and without its empty rows of buttons, lists of facts and containers. */
function prune(value: unknown, rows: readonly unknown[]): unknown {
  if (Array.isArray(value))
    return value
      .flatMap((entry) => (isWhereRowsGo(entry) ? rows : [prune(entry, rows)]))
      .filter((entry) => !isEmpty(entry));
  if (!isRecord(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) kept[key] = prune(value[key], rows);
  return kept;
}

function isEmpty(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  const held = value[HOLDERS[value.type] ?? ''];
  return Array.isArray(held) && held.length === 0;
}
