import { personName } from '../core/constitution/index.ts';
import type { LostRow } from '../core/showing/index.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { type Room, shorten } from './size.ts';
import { clock, more, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'undelivered'>;

/** What did not arrive for certain, oldest first, for the clerk to say what became of it. */
export function undelivered(showing: Shown, room: Room): Sheet {
  const { board, lost } = showing;
  const { shown, left } = shorten(lost, Math.min(10, room.rows));
  const messages = plural(lost.length, 'message');
  return {
    head: head(where(board), 'What did not arrive', String(lost.length), messages),
    foot: 'I send no card twice by myself: Teams cannot be asked whether one arrived. A card that somebody presses leaves this list.',
    speak:
      lost.length === 0
        ? 'Everything sent has arrived.'
        : `${number(lost.length)} ${messages} did not arrive for certain.`,
    body: {
      empty: lost.length === 0 ? [{ text: 'Everything sent has arrived.' }] : [],
      lines: shown.map((row) => ({
        title: named(row),
        state: `${recipient(showing, row)} · ${shortDay(board, row.at)} ${clock(board, row.at)} · ${WHY[row.why]}`,
        lost: row.lost,
        since: row.since,
        decide: row.may === 'decide',
        again: row.may !== 'nothing',
      })),
      more: more(left, 'message'),
    },
  };
}

const WHY: Readonly<Record<LostRow['why'], string>> = {
  'no chat': 'no chat with me yet',
  refused: 'I am blocked or removed there',
  unsure: 'it may have arrived',
};

const NAMES: Readonly<Record<string, string>> = {
  'roll-call': 'The roll',
  motion: 'The motion',
  ballot: 'The ballot',
  outcome: 'The outcome',
  hands: 'A show of hands',
  evidence: 'Who is here',
  closed: 'The close of the meeting',
  quorum: 'The quorum',
  'item-review': 'An item that waits for approval',
  'item-status': 'What became of an item',
  'private-item': 'The private text of an item',
  exclusion: 'That the public is excluded, or may return',
  minutes: 'The minutes',
  press: 'A press enquiry',
  planning: 'The planning of a meeting',
  'notice-of-meeting': 'The notice of a meeting',
  summons: 'The summons to a meeting',
  requisition: 'A call for a meeting',
  year: 'Who presides this year',
  'hand-over': 'The hand-over',
  disclosure: 'The question whether an interest is registered',
};

function named({ card, which }: LostRow): string {
  const name = Object.hasOwn(NAMES, card) ? NAMES[card] : undefined;
  if (/^\d+$/.test(which)) return `${name ?? 'A card'} on item ${which}`;
  return card === 'outcome' && which !== '' ? `Outcome ${which}` : (name ?? 'A card');
}

function recipient({ board }: Shown, { to }: LostRow): string {
  return `to ${to === null ? 'a chat or channel where the Board meets' : personName(board, to)}`;
}
