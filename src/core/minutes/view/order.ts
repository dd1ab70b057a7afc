import { personName, type Quorum, seatTitle } from '../../constitution/index.ts';
import type { MeetingEvent, Presiding } from '../../meeting/index.ts';
import { lawOf } from '../../openness/index.ts';
import { clock, listed, sentence, whoIn } from './names.ts';
import { type Part, type Said, type Sources, said } from './types.ts';

const BASES: Readonly<Record<Presiding['basis'], string>> = {
  chairman: 'as Chairman',
  'vice-chairman': 'as Vice Chairman, the Chairman being absent',
  unopposed: 'being the only member here who may preside',
  elected: 'elected by those present',
  'by-lot': 'by lot, the election being tied',
};

/** Who presided and from when, the quorum, and any suspension for want of one with its times (R-CHAIR-3, R-QUORUM-4). */
export function orderPart(sources: Sources): Part {
  const blocks = sources.events.flatMap((event) => orderly(sources, event));
  const none = [said('The meeting was not called to order.')];
  const opened = sources.events.some(({ type }) => type === 'CalledToOrder');
  return { ref: 'B', heading: 'Chair and quorum', blocks: opened ? blocks : [...none, ...blocks] };
}

function orderly(sources: Sources, event: MeetingEvent): readonly Said[] {
  switch (event.type) {
    case 'ChairTaken':
      return [
        said(
          `${whoIn(sources, event.seat, event.person)} took the chair at ${clock(sources, event.at)}, ${BASES[event.basis]}.`,
        ),
      ];
    case 'ChairVacated':
      return [said(`At ${clock(sources, event.at)} nobody was here who may preside.`)];
    case 'CalledToOrder':
      return [
        said(`The meeting was called to order at ${clock(sources, event.at)}. ${quorum(event.quorum)}`),
      ];
    case 'QuorumLost':
      return [
        said(
          `The quorum was lost at ${clock(sources, event.at)} and the meeting was suspended. ${quorum(event.quorum)}`,
        ),
      ];
    case 'AdjournmentOffered':
      return [said(`At ${clock(sources, event.at)} there was still no quorum, and adjournment was offered.`)];
    case 'QuorumRegained':
      return [
        said(
          `The quorum was regained at ${clock(sources, event.at)} and the meeting resumed, having been suspended since ${clock(sources, event.lostAt)}. ${quorum(event.quorum)}`,
        ),
      ];
    case 'MeetingAdjourned':
      return [
        said(
          `There being still no quorum, the meeting was adjourned at ${clock(sources, event.at)} by ${personName(sources.board, event.by)}. ${quorum(event.quorum)} Business not reached goes to the next meeting.`,
        ),
      ];
    case 'MeetingClosed':
      if (sources.meeting.adjournedAt !== null) return [];
      return [said(`The meeting closed at ${clock(sources, event.at)}.`)];
    default:
      return [];
  }
}

const quorum = ({ counted, minimum, clause }: Quorum): string =>
  `Quorum: ${counted} present, ${minimum} needed (${clause}).`;

/** Who declared what on which item, and whether they withdrew (R-DPI-1 and 2). */
export function interestsPart(sources: Sources): Part {
  const declared = sources.events.flatMap((event): readonly Said[] => {
    if (event.type !== 'InterestDeclared') return [];
    const kind =
      event.interest === 'pecuniary'
        ? 'a disclosable pecuniary interest'
        : 'an interest other than a pecuniary one';
    const then = event.withdrew
      ? 'withdrew from the meeting for it, and was not counted for it'
      : 'stayed, and took part';
    return [
      said(
        `${whoIn(sources, event.seat, event.person)} declared ${kind} in item ${event.number} at ${clock(sources, event.at)}, ${then}.`,
      ),
    ];
  });
  const blocks = declared.length === 0 ? [said('No interest was declared.')] : declared;
  return {
    ref: 'C',
    heading: 'Declarations of interest',
    blocks: [...blocks, said('No dispensation is recorded.')],
  };
}

/** Items the agenda did not give notice of, with the special circumstances the chair gave (R-NOTICE-3, s.100B(4)(b)). */
export function latePart(sources: Sources): readonly Part[] {
  if (sources.late.length === 0) return [];
  const blocks = sources.late.map(({ by, as, reason, at, line }) => {
    const who = `${personName(sources.board, by)} (${as === 'vice-chairman' ? 'Vice Chairman' : 'Chairman'})`;
    return said(
      `“${line.title}” was taken as a matter of urgency. ${who} gave the special circumstances at ${clock(sources, at)}: ${sentence(reason)}`,
    );
  });
  return [{ ref: 'D', heading: 'Late items', blocks }];
}

/** When the public was excluded and came back, and under what law from each private item (R-EXEMPT-3, s.100A). */
export function privatePart(sources: Sources): readonly Part[] {
  let out = false;
  const blocks = sources.events.flatMap((event): readonly Said[] => {
    if (event.type === 'PublicExcluded') {
      out = true;
      const how = event.by === 'law' ? 'as the law requires' : 'as the Board had resolved';
      return [said(`At ${clock(sources, event.at)} the press and public were excluded, ${how}.`)];
    }
    if (event.type === 'PublicReadmitted') {
      out = false;
      return [said(`At ${clock(sources, event.at)} the press and public were readmitted.`)];
    }
    return event.type === 'ItemTaken' && out ? excludedFrom(sources, event.number) : [];
  });
  return blocks.length === 0 ? [] : [{ ref: 'E', heading: 'Exclusion of the press and public', blocks }];
}

function excludedFrom({ meeting }: Sources, number: number): readonly Said[] {
  const line = meeting.business[number]?.line;
  if (!line?.openness) return [];
  return [
    said(
      `The press and public were excluded from item ${number} (“${line.title}”) under ${lawOf(line.openness)}.`,
    ),
  ];
}

/** Where a seat's members are named together. */
export const seatsInWords = ({ arrangements }: Sources, seats: readonly string[]): string =>
  listed(seats.map((seat) => seatTitle(arrangements, seat)));
