import { partyName, personName } from '../../constitution/index.ts';
import type { Business } from '../../meeting/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import { reasonsInWords, resultInWords } from '../../wording/index.ts';
import { clock, listed, memberIn, plural, sentence, whoIn } from './names.ts';
import { type Grid, grid, type Part, type Said, type Sources, said } from './types.ts';

type Taken = Exclude<Business, { readonly stage: 'listed' }>;
type Decided = Extract<Business, { readonly stage: 'decided' }>;

const CHOICES = { for: 'For', against: 'Against', abstain: 'Abstained' } as const;
const METHODS: Readonly<Record<Verdict['method'], string>> = {
  consensus: 'by consensus',
  majority: 'on a vote',
  unanimity: 'on a vote that had to be unanimous',
};

/** One item: what was moved, how it was decided and why, how members voted, and what was not chosen (R-MINUTES-1). */
export function itemPart(sources: Sources, business: Business): Part {
  const { line } = business;
  const ref = String(line.number);
  return {
    ref,
    heading: `Item ${ref}: ${line.title}`,
    blocks: [
      ...keptApart(line),
      ...(business.stage === 'listed' ? [said('This item was not reached.')] : taken(sources, business)),
    ],
  };
}

/** The open minutes say of a private item what was decided, under its public title, and why no more is said (s.100C). */
function keptApart({ openness }: Business['line']): readonly Said[] {
  if (openness === undefined) return [];
  const why =
    openness.kind === 'confidential'
      ? 'confidential'
      : `exempt under paragraph ${openness.paragraph} of Part 1 of Schedule 12A`;
  return [said(`This item is private: it is ${why}, and its report and own motion are kept apart.`)];
}

function taken(sources: Sources, business: Taken): Part['blocks'] {
  const { line, motion } = business;
  const { board, arrangements } = sources;
  const councils = listed(motion.involved.map((id) => partyName(arrangements, id)));
  return [
    said(`Raised by ${personName(board, line.by)}. Councils involved: ${councils}.`),
    said(motion.text, 'motion'),
    ...spoken(sources, business),
    ...ended(sources, business),
  ];
}

function spoken(sources: Sources, { objections, requests }: Taken): readonly Said[] {
  const against = objections.map(({ seat, person, binding, at }) => {
    const weight = binding ? '' : ', as advice only, the council not being involved';
    return said(`${whoIn(sources, seat, person)} objected at ${clock(sources, at)}${weight}.`);
  });
  return requests.length === 0
    ? against
    : [...against, said(`A vote was asked for by ${plural(requests.length, 'member')}.`)];
}

function ended(sources: Sources, business: Taken): Part['blocks'] {
  if (business.stage === 'deferred')
    return [
      said(`Deferred at ${clock(sources, business.at)}. Reason: ${sentence(business.reason)}`, 'outcome'),
    ];
  if (business.stage !== 'decided') return [said('No outcome was declared.', 'outcome')];
  return decided(sources, business);
}

function decided(sources: Sources, { line, verdict, at }: Decided): Part['blocks'] {
  const { board, arrangements } = sources;
  const number = sources.decisions[line.number];
  const entered = number === undefined ? '' : ` Decision ${number}.`;
  const how = verdict.result === 'no-consensus' ? '' : ` ${METHODS[verdict.method]}`;
  const reasons = reasonsInWords(verdict, { board, arrangements, now: at }).join(' ');
  return [
    said(`${resultInWords(verdict)}${how} at ${clock(sources, at)}.${entered}`, 'outcome'),
    said(`Reasons: ${reasons}`),
    ...division(sources, line.number, verdict),
    said('No alternative is recorded as put or rejected.'),
  ];
}

/** For, against, abstained and not voting always make the members present and entitled. */
function division(sources: Sources, number: number, verdict: Verdict): readonly (Said | Grid)[] {
  const { tally } = verdict;
  if (tally === null) return [];
  const rows = verdict.division.map(({ seat, person, choice, inRoom }) => [
    memberIn(sources, seat, person),
    choice === null ? 'Did not vote' : `${CHOICES[choice]}${inRoom ? ', by show of hands' : ''}`,
  ]);
  const sum = tally.for + tally.against + tally.abstained + tally.notVoting;
  return [
    said(
      `For ${tally.for}, against ${tally.against}, abstained ${tally.abstained}, not voting ${tally.notVoting}: ${sum} present and entitled.`,
    ),
    ...showsOfHands(sources, number),
    ...grid(`Division on item ${number}`, ['Member', 'Vote'], rows),
  ];
}

/** Votes taken in the room: on whose record and whose word (R-VOTE-5). */
function showsOfHands(sources: Sources, number: number): readonly Said[] {
  const { board, events } = sources;
  return events.flatMap((event) => {
    if (event.type !== 'HandsConfirmed' || event.number !== number) return [];
    const [clerk, presiding] = [event.recordedBy, event.by].map((person) => personName(board, person));
    return [
      said(
        `A show of hands was recorded by ${clerk} and confirmed by ${presiding}, presiding, at ${clock(sources, event.at)}.`,
      ),
    ];
  });
}
