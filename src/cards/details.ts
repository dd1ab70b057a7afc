import { personName } from '../core/constitution/index.ts';
import { type Details, isKeeper, type Kept, mayReadDetails } from '../core/details/index.ts';
import { type Band, type Fact, fact } from './sheet.ts';
import type { Setting } from './who.ts';
import { clock, shortDay } from './words.ts';

/** A button by its verb; `step` names the form it opens. */
export interface Pressed {
  readonly title: string;
  readonly verb: string;
  readonly step: string;
  readonly style: 'default' | 'positive';
}

export const button = (
  title: string,
  verb: string,
  step = '',
  style: Pressed['style'] = 'default',
): Pressed => ({
  title,
  verb,
  step,
  style,
});

/** A button that opens a form about the record the card is of. */
export const formButton = (title: string, step: string): Pressed => button(title, 'record-form', step);

/** That nobody can read them any more here; what people copied elsewhere is out of reach, and the card says so. */
export function erasedBand({ board }: Setting, { erased }: Details): readonly Band[] {
  if (erased === null) return [];
  const why = {
    retention: 'the time they are kept ran out',
    asked: 'at their request',
    'not-needed': 'they were needed no longer',
    'in-error': 'they were logged in error',
  };
  return [
    {
      style: 'emphasis',
      lead: 'Personal details erased.',
      text: `${shortDay(board, erased.at)}: ${why[erased.why]}. The record can no longer read them; what somebody copied out of Teams I cannot reach.`,
    },
  ];
}

/** The details themselves, only on the answer to whoever asked for them; else who had them shown last, and how long they are kept. */
export function detailsFacts(
  { board }: Setting,
  { reads, retention, erased }: Details,
  shown: readonly Fact[] | null,
): readonly Fact[] {
  const last = reads.at(-1);
  const by = last && `${personName(board, last.by)}, ${shortDay(board, last.at)} ${clock(board, last.at)}`;
  return [
    ...(erased === null ? (shown ?? []) : []),
    ...fact('Details last shown', last === undefined ? '' : `to ${by}`),
    ...fact('Details kept', retention && erased === null ? `until ${shortDay(board, retention.until)}` : ''),
  ];
}

/** Showing and erasing, for those whose it is (R-DP-1). */
export function detailsButtons(
  setting: Setting,
  kept: Kept & { readonly live: boolean; readonly details: Details },
  { show, step }: { readonly show: string; readonly step: string },
): readonly Pressed[] {
  const { viewer: person, board, arrangements, now } = setting;
  const facts = { person, board, arrangements, now };
  if (person === null || kept.details.erased) return [];
  return [
    ...(mayReadDetails(kept, facts) ? [button('Show contact details', show)] : []),
    ...(isKeeper(kept, facts) && !kept.live ? [formButton('Erase the details', step)] : []),
  ];
}
