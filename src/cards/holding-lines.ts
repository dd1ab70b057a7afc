import { personName } from '../core/constitution/index.ts';
import { HOLDING_LIMITS, type HoldingLine } from '../core/holding-lines/index.ts';
import { capacitiesOf, chairRoleOf } from '../core/standing/index.ts';
import { head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { clause, number, plural, shortDay, where } from './words.ts';

type Shown = ShownAs<'holding-lines'>;

const count = (n: number): string => (n === 0 ? 'none' : number(n));

/** The library of holding lines: proposed by communications, approved by the Chairman in advance (R-PRESS-3). */
export function holdingLines(showing: Shown, room: Room): Sheet {
  const { board, arrangements, now, viewer: person, library, typed } = showing;
  const facts = { board, arrangements, now, person };
  const chair = chairRoleOf(facts);
  const comms = capacitiesOf(facts).some((c) => c.kind === 'post' && c.post === 'communications');
  const inUse = library.lines.filter(({ retiredAt }) => retiredAt === null);
  const waiting = inUse.filter(({ approved }) => approved === null);
  const { shown } = shorten(inUse.toReversed(), room.rows);
  const may = (line: HoldingLine) => ({
    approve: chair !== null && line.approved === null,
    retire: chair !== null || comms,
  });
  const ready = inUse.length - waiting.length;
  return {
    head: head(where(board, 'press'), 'Holding lines', String(ready), 'ready to give'),
    bands: waiting.length > 0 ? [waitingBand(waiting.length)] : [],
    foot: `A holding line may be given when nine tenths of the time are gone; communications give it, and the enquiry stays open ${clause(arrangements.press.clause)}.`,
    speak: `Holding lines: ${count(ready)} ready to give, ${count(waiting.length)} waiting for the Chairman.`,
    body: {
      empty: inUse.length === 0 ? 'There are none yet.' : '',
      library: shown.map((line) => ({
        title: `Line ${line.number} · ${clip(line.topic, 80)} · ${standingOf(showing, line)}`,
        text: clip(line.text, room.text),
        number: String(line.number),
        may: may(line),
      })),
    },
    plain: {
      limits: HOLDING_LIMITS,
      may: { propose: comms, standIn: chair === 'vice-chairman' && waiting.length > 0 },
      typed: typedInto(['topic', 'text'], typed),
    },
  };
}

const waitingBand = (many: number) =>
  ({
    style: 'accent',
    lead: 'For the Chairman:',
    text: `${number(many)} ${plural(many, 'line waits', 'lines wait')} for approval.`,
  }) as const;

const standingOf = ({ board }: Shown, { approved, capacity, proposedAt }: HoldingLine): string =>
  approved
    ? `✔ approved by ${personName(board, approved.by)} ${shortDay(board, approved.at)}`
    : `proposed by ${capacity} ${shortDay(board, proposedAt)}, not yet approved`;
