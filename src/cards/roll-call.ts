import { type Called, findChair, quorumOf } from '../core/meeting/index.ts';
import { onceForBoth } from '../core/once/index.ts';
import { presidingLine } from './presiding.ts';
import { quorumBand, quorumFigure, quorumRule, quorumSpoken } from './quorum-words.ts';
import { rollOf } from './roll.ts';
import { electionsOf, lotsOf, NO_BUTTONS, rollButtons } from './roll-buttons.ts';
import { chairBand, presidingFact } from './roll-chair.ts';
import { type Fact, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import type { Room } from './size.ts';
import { dateOf, type Setting } from './who.ts';
import { clause, clock, day, list, where } from './words.ts';

type Shown = ShownAs<'roll-call'>;

/** Calling the roll, and once the meeting is open the live attendance (R-QUORUM-1 and 4, R-CHAIR-3). */
export function rollCall(showing: Shown, room: Room): Sheet {
  const { meeting } = showing;
  if (meeting.stage === 'uncalled') return uncalled(showing);
  const over = meeting.stage === 'closed';
  const chair = findChair(meeting, showing);
  return {
    ...sharedBy(meeting, showing.arrangements, `${dateOf(showing)} ${room.rows}`)(showing, room),
    plain: {
      may: over ? NO_BUTTONS : rollButtons(showing, meeting),
      elections: over ? [] : electionsOf(showing, chair).slice(0, room.rows),
      lots: over ? [] : lotsOf(showing, chair).slice(0, room.rows),
      ready: quorumOf(meeting, showing).quorate,
    },
  };
}

/** What the card says to everybody alike: of many who press at one moment, only the first waits for it to be worked out. */
const sharedBy = onceForBoth((meeting: Called, _: Setting['arrangements'], __: string) => {
  let known: Sheet | undefined;
  return (setting: Setting, room: Room): Sheet => {
    known ??= shared(setting, meeting, room);
    return known;
  };
});

function shared(setting: Setting, meeting: Called, room: Room): Sheet {
  const { board } = setting;
  const over = meeting.stage === 'closed';
  const quorum = quorumOf(meeting, setting);
  const chair = findChair(meeting, setting);
  const { figure, unit, colour } = quorumFigure(quorum);
  const title = meeting.stage === 'assembling' ? 'Roll call' : 'Attendance';
  const when = `${day(board, meeting.calledAt)}, ${clock(board, meeting.calledAt)}`;
  return {
    head: head(where(board, when), title, figure, unit, over ? 'default' : colour),
    bands: over ? [] : [...quorumBand(setting, meeting, quorum), ...chairBand(setting, meeting, chair)],
    facts: [...presidingFact(setting, chair), ...factsOf(setting, meeting)],
    foot: `${quorumRule(setting, dateOf(setting))} ${observersLine(setting)}`.trim(),
    speak: `${title}: ${quorumSpoken(setting, quorum)}`,
    body: { roll: rollOf(setting, meeting, room), presiding: presidingLine(setting, meeting) },
  };
}

function uncalled({ board, now, arrangements }: Shown): Sheet {
  return {
    head: head(where(board, day(board, now)), 'Roll call'),
    foot: `No meeting has been called ${clause(arrangements.quorum.clause)}.`,
    speak: 'No meeting has been called.',
    body: { roll: { widths: [], columns: [], rows: [], more: '' }, presiding: '' },
    plain: { may: NO_BUTTONS, elections: [], lots: [], ready: false },
  };
}

function factsOf({ board }: Setting, meeting: Called): readonly Fact[] {
  const opened =
    meeting.stage === 'assembling' || meeting.openedAt === null ? '' : clock(board, meeting.openedAt);
  const closed = meeting.stage === 'closed' ? clock(board, meeting.closedAt) : '';
  const names = meeting.attendees.map((a) => board.people.find((p) => p.id === a.person)?.name ?? a.capacity);
  return [
    ...fact('Opened', opened),
    ...fact('Closed', closed),
    ...fact('Attending', names.length === 0 ? '' : `${list(names, 6)}, without a vote`),
  ];
}

function observersLine({ arrangements }: Setting): string {
  return arrangements.observers
    .slice(0, 3)
    .map((observer) => `${observer.name} may speak, and is not counted ${clause(observer.clause)}.`)
    .join(' ');
}
