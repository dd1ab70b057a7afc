import type { Pressed } from './details.ts';

/** One thing a person fills in: drawn by the one template every such form shares. */
export interface Asked {
  readonly kind: 'text' | 'date' | 'choice' | 'choices';
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly error: string;
  readonly limit: number;
  readonly long: boolean;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface Form {
  readonly title: string;
  readonly foot: string;
  readonly inputs: readonly Asked[];
  readonly buttons: readonly Pressed[];
}

const plainly = { required: true, limit: 1, long: false, value: '', choices: [] } as const;

export const asks = {
  text: (id: string, label: string, error: string, limit: number): Asked => ({
    ...{ ...plainly, kind: 'text', id, label, error, limit },
  }),
  long: (id: string, label: string, error: string, limit: number): Asked => ({
    ...{ ...plainly, kind: 'text', id, label, error, limit, long: true },
  }),
  optional: (id: string, label: string, limit: number, long = false): Asked => ({
    ...{ ...plainly, kind: 'text', id, label, error: label, limit, long, required: false },
  }),
  day: (id: string, label: string, value: string): Asked => ({
    ...{ ...plainly, kind: 'date', id, label, error: 'Give the day.', value },
  }),
  choice: (
    id: string,
    label: string,
    choices: Asked['choices'],
    value: string = choices[0]?.value ?? '',
  ): Asked => ({
    ...{ ...plainly, kind: 'choice', id, label, error: 'Choose one.', choices, value },
  }),
  choices: (id: string, label: string, choices: Asked['choices'], value = ''): Asked => ({
    ...{ ...plainly, kind: 'choices', id, label, error: 'Choose at least one.', choices, value },
  }),
};
