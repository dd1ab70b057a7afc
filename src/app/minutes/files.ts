import type { Minutes, MinutesView } from '../../core/minutes/index.ts';
import type { MakeFile } from '../downloads.ts';
import type { Documents, Download, Link } from '../ports.ts';
import { parseStreamKey } from '../stream-key.ts';
import { mayReadMinutes } from './readers.ts';
import { type MinutesParts, readMinutes } from './sources.ts';

type Files = Readonly<Record<'minutes-page' | 'minutes-word', MakeFile>>;

/** The files that links to minutes open: as they read now, and only while the person they were offered to may read them. */
export function minutesFiles(
  parts: MinutesParts,
  documents: Documents | undefined,
): Files | Record<string, never> {
  if (!documents) return {};
  const made = (write: (view: MinutesView, name: string) => Promise<Download>): MakeFile => {
    return async (link) => {
      const view = await readable(parts, link);
      return view && write(view, `minutes-${parseStreamKey(link.stream)?.id}`);
    };
  };
  return {
    'minutes-page': made(async (view, name) => ({
      type: 'text/html; charset=utf-8',
      name: `${name}.html`,
      content: documents.page(view),
    })),
    'minutes-word': made(async (view, name) => ({
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      name: `${name}.docx`,
      content: await documents.word(view),
    })),
  };
}

async function readable(parts: MinutesParts, { stream, person }: Link): Promise<MinutesView | null> {
  const board = parts.boards.boardOf(parseStreamKey(stream)?.board ?? '');
  const minutes = (await parts.handler.state(stream)) as Minutes;
  return board && mayReadMinutes(parts, { board, person }, minutes) ? readMinutes(parts, stream) : null;
}
