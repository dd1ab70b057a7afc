import type { Arrangements, Board } from '../../constitution/index.ts';
import type { Called, MeetingEvent } from '../../meeting/index.ts';
import type { LateItem } from '../../summons/index.ts';

/** An enquiry as it stood at the meeting's close; it names no journalist (R-PRESS-4, R-DP-1). */
export interface EnquiryAtClose {
  /** Empty for the Board's own release. */
  readonly outlet: string;
  readonly stage: string;
  /** How long it took to its end; null while it was open. */
  readonly minutes?: number | null;
}

/** What minutes are written from: the record, and nothing typed back. */
export interface Sources {
  readonly board: Board;
  readonly arrangements: Arrangements;
  /** The meeting's events in order, and its state after them. */
  readonly events: readonly MeetingEvent[];
  readonly meeting: Called;
  /** Where it was held, where that was said. */
  readonly place: string | null;
  readonly late: readonly LateItem[];
  /** The register's number for each item decided. */
  readonly decisions: Readonly<Record<number, string>>;
  readonly enquiries: readonly EnquiryAtClose[];
}

/** A numbered paragraph: what a correction names. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly ref: string;
  readonly text: string;
  readonly tone: 'plain' | 'motion' | 'outcome';
  readonly corrected: boolean;
}

export interface Grid {
  readonly kind: 'table';
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly string[])[];
}

export interface Section {
  readonly ref: string;
  readonly heading: string;
  readonly blocks: readonly (Paragraph | Grid)[];
}

/** The minutes as every form of them prints: Word, a page, or plain text. */
export interface MinutesView {
  readonly title: string;
  readonly board: string;
  /** "Draft, version 2", and whatever else says how far to trust it. */
  readonly status: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly sections: readonly Section[];
  /** Versions and corrections, the oldest first. */
  readonly history: readonly string[];
  readonly inspection: readonly string[];
}

/** A part before its paragraphs are numbered. */
export interface Part {
  readonly ref: string;
  readonly heading: string;
  readonly blocks: readonly (Said | Grid)[];
}
export interface Said {
  readonly kind: 'said';
  readonly text: string;
  readonly tone: Paragraph['tone'];
}

export const said = (text: string, tone: Said['tone'] = 'plain'): Said => ({ kind: 'said', text, tone });
export const grid = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Grid[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, heads, rows }]);
