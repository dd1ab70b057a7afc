import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph as Para,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Grid, MinutesView, Paragraph, Section } from '../core/minutes/index.ts';
import { clean } from './clean.ts';

const FONT = 'Arial';
/** Half-points. */
const SIZE = 22;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '767676' } as const;
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
/** Twentieths of a point: A4 less its margins. */
const WIDTH = 9_638;
const MARGIN = 1_134;

/** The minutes as a Word document: real headings, tables with repeated heads, British English, page numbers. */
export async function minutesWord(view: MinutesView): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: clean(`${view.title}: ${view.board}`),
      creator: 'Quorate',
      description: clean(view.status),
      styles: {
        default: { document: { run: { font: FONT, size: SIZE, language: { value: 'en-GB' } } } },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11_906, height: 16_838 },
              margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
            },
          },
          footers: { default: footer(view) },
          children: [...opening(view), ...view.sections.flatMap(section), ...closing(view)],
        },
      ],
    }),
  );
}

const text = (words: string, bold = false, after = ''): TextRun =>
  new TextRun({ text: `${clean(words)}${after}`, bold });
const line = (words: string, bold = false): Para =>
  new Para({ children: [text(words, bold)], spacing: { after: 120 } });
const heading = (words: string): Para =>
  new Para({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 320, after: 120 },
    children: [new TextRun({ text: clean(words), bold: true, size: 26, color: '1B1B1B', font: FONT })],
  });

const opening = (view: MinutesView): readonly (Para | Table)[] => [
  line(view.board),
  new Para({
    heading: HeadingLevel.HEADING_1,
    spacing: { after: 160 },
    children: [new TextRun({ text: clean(view.title), bold: true, size: 34, color: '1B1B1B', font: FONT })],
  }),
  line(view.status, true),
  ...view.facts.map(
    ({ name, value }) =>
      new Para({ children: [text(name, true, ': '), text(value)], spacing: { after: 40 } }),
  ),
];

const closing = (view: MinutesView): readonly Para[] => [
  heading('Versions'),
  ...view.history.map((words) => line(words)),
  heading('Inspection'),
  ...view.inspection.map((words) => line(words)),
];

const section = ({ heading: words, blocks }: Section): readonly (Para | Table)[] => [
  heading(words),
  ...blocks.flatMap((block) => (block.kind === 'table' ? table(block) : [paragraph(block)])),
];

const paragraph = ({ ref, text: words, tone, corrected }: Paragraph): Para =>
  new Para({
    spacing: { after: 120 },
    indent: { left: tone === 'motion' ? 1_304 : 737, hanging: 737 },
    children: [
      new TextRun({ children: [clean(ref), new Tab()] }),
      text(words, tone === 'outcome'),
      ...(corrected ? [new TextRun(' [Corrected]')] : []),
    ],
  });

function table({ caption, heads, rows }: Grid): readonly (Para | Table)[] {
  const width = Math.floor(WIDTH / heads.length);
  const row = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            borders: BORDERS,
            width: { size: width, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [new Para({ children: [text(cell, head)] })],
          }),
      ),
    });
  return [
    new Para({ keepNext: true, spacing: { before: 120, after: 60 }, children: [text(caption, true)] }),
    new Table({
      width: { size: width * heads.length, type: WidthType.DXA },
      columnWidths: heads.map(() => width),
      rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
    }),
    new Para({ spacing: { after: 60 }, children: [] }),
  ];
}

const footer = ({ title, status }: MinutesView): Footer =>
  new Footer({
    children: [
      new Para({
        children: [
          new TextRun({
            size: 16,
            children: [
              `${clean(title)}. ${clean(status.split(':')[0] ?? '')}. Page `,
              PageNumber.CURRENT,
              ' of ',
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
