import type { Notice, Showing } from '../core/showing/index.ts';
import { head, type Sheet } from './sheet.ts';
import { where } from './words.ts';

const BANDS = {
  done: { style: 'good', mark: '✔ ', lead: 'Done.' },
  refused: { style: 'attention', mark: '', lead: 'Not in order.' },
  info: { style: 'accent', mark: '', lead: '' },
} as const;

/** The private word at the top of a card that answers a press. */
export function noticeBand(notice: Notice | undefined) {
  if (notice === undefined) return [];
  const { style, mark, lead } = BANDS[notice.tone];
  return [
    {
      style,
      lead: `${mark}${lead}`,
      text: notice.text,
      cure: notice.cure ?? '',
      rule: notice.rule === undefined ? '' : `Rule ${notice.rule}`,
    },
  ];
}

export const offersOf = (notice: Notice | undefined) =>
  (notice?.offers ?? []).map(({ title, verb, data }) => ({
    title,
    verb,
    data: { ...data },
    submit: { ...data, verb },
  }));

/** A private answer that belongs on no other card. */
export function noticeOnly({ board }: Showing): Sheet {
  return {
    head: head(where(board), 'A word from Quorate'),
    foot: 'Say “help” for what I can do.',
    speak: 'A word from Quorate.',
  };
}
