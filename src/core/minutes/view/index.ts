import { civilDateAt } from '../../calendar/index.ts';
import { personName } from '../../constitution/index.ts';
import { agendaOf } from '../../meeting/index.ts';
import { dayInWords } from '../../wording/index.ts';
import { inspectionOf } from '../retention.ts';
import type { Begun } from '../state.ts';
import { actionsPart, pressPart } from './after.ts';
import { attendancePart } from './attendance.ts';
import { historyOf, statusOf } from './history.ts';
import { itemPart } from './items.ts';
import { clock } from './names.ts';
import { interestsPart, latePart, orderPart, privatePart } from './order.ts';
import { presencePart } from './present.ts';
import type { Grid, MinutesView, Paragraph, Part, Section, Sources } from './types.ts';

export type * from './types.ts';

/** The minutes of a meeting, from its record and the corrections made since: what Word and the page both print. */
export function minutesView(sources: Sources, minutes: Begun): MinutesView {
  const { board, meeting } = sources;
  const date = civilDateAt(minutes.openedAt ?? meeting.calledAt, board.timeZone);
  const { minutes: kept, papers } = inspectionOf(date);
  return {
    title: `Minutes of the meeting of ${dayInWords(date)}`,
    board: board.name,
    status: statusOf(sources, minutes),
    facts: factsOf(sources, minutes),
    sections: partsOf(sources).map((part) => numbered(part, minutes)),
    history: historyOf(sources, minutes),
    inspection: [
      `These minutes, the agenda and the open reports may be inspected until ${dayInWords(kept)} (six years; section 100C, Local Government Act 1972).`,
      `Background papers may be inspected until ${dayInWords(papers)} (four years; section 100D).`,
    ],
  };
}

const partsOf = (sources: Sources): readonly Part[] => [
  attendancePart(sources),
  orderPart(sources),
  interestsPart(sources),
  ...latePart(sources),
  ...privatePart(sources),
  ...agendaOf(sources.meeting).map((business) => itemPart(sources, business)),
  ...presencePart(sources),
  pressPart(sources),
  actionsPart(sources),
];

function factsOf(sources: Sources, { openedAt, closedAt, meeting }: Begun): MinutesView['facts'] {
  const { board, place } = sources;
  const presiding = sources.meeting.presiding;
  return [
    { name: 'Meeting', value: meeting },
    { name: 'Place', value: place ?? '' },
    { name: 'Called to order', value: openedAt === null ? 'Not called to order' : clock(sources, openedAt) },
    { name: 'Closed', value: clock(sources, closedAt) },
    {
      name: 'Presiding at the close',
      value: presiding === null ? 'Nobody' : personName(board, presiding.person),
    },
  ].filter(({ value }) => value !== '');
}

/** Every paragraph has a number of its own, by which a correction names it: "4.2". */
function numbered({ ref, heading, blocks }: Part, { corrections }: Begun): Section {
  let count = 0;
  const numberedBlocks = blocks.map((block): Paragraph | Grid => {
    if (block.kind === 'table') return block;
    count += 1;
    const name = `${ref}.${count}`;
    const last = corrections.findLast(({ paragraph }) => paragraph === name);
    const text = last?.text ?? block.text;
    return { kind: 'paragraph', ref: name, text, tone: block.tone, corrected: last !== undefined };
  });
  return { ref, heading, blocks: numberedBlocks };
}

/** What a numbered paragraph says now; null where there is none of that number. */
export function paragraphOf(view: MinutesView, ref: string): string | null {
  const asked = ref.trim().toUpperCase();
  for (const { blocks } of view.sections)
    for (const block of blocks) if (block.kind === 'paragraph' && block.ref === asked) return block.text;
  return null;
}

/** The minutes' words alone, without what is said about them since: what a fingerprint is taken of. */
export function textOf({ title, board, facts, sections }: MinutesView): string {
  const lines = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [`${block.ref} ${block.text}`]
        : [block.caption, ...[block.heads, ...block.rows].map((row) => row.join(' | '))],
    ),
  ]);
  return [board, title, ...facts.map(({ name, value }) => `${name}: ${value}`), ...lines].join('\n');
}
