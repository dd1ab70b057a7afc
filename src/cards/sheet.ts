import type { CardName, Showing, Typed } from '../core/showing/index.ts';

/** The one number that matters now, and what it counts. `alarm` is also always said in words. */
export interface Head {
  readonly where: string;
  readonly title: string;
  readonly figure: string;
  readonly unit: string;
  readonly colour: 'default' | 'attention';
}

/** A coloured band: something needs doing, and this would cure it. */
export interface Band {
  readonly style: 'attention' | 'warning' | 'accent' | 'good' | 'emphasis';
  readonly lead: string;
  readonly text: string;
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

/**
 * What a card says, ready for its template. Every string is escaped on the way in, except under `plain`:
 * ids, flags, button titles, and whatever else is never read as markdown.
 */
export interface Sheet {
  readonly head: Head;
  readonly bands?: readonly Band[];
  readonly facts?: readonly Fact[];
  readonly foot: string;
  /** One plain sentence that says what the card says. */
  readonly speak: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly plain?: Readonly<Record<string, unknown>>;
}

export const head = (
  where: string,
  title: string,
  figure = '',
  unit = '',
  colour: Head['colour'] = 'default',
): Head => ({ where, title, figure, unit, colour });

/** A fact, or nothing when there is nothing to say. */
export const fact = (title: string, value: string): readonly Fact[] =>
  value === '' ? [] : [{ title, value }];

/** The showing a card is drawn from. */
export type ShownAs<Card extends CardName, S = Showing> = S extends { readonly card: infer Named }
  ? Card extends Named
    ? S
    : never
  : never;

/** What a form's inputs begin with: what was typed before, or nothing. */
export const typedInto = (inputs: readonly string[], typed: Typed = {}): Typed =>
  Object.fromEntries(inputs.map((id) => [id, typed[id] ?? '']));
