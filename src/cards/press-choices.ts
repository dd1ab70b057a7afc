import { partiesOn } from '../core/constitution/index.ts';
import type { CHANNELS, Clearance, ENDINGS, EXCEPTIONS, URGENCIES } from '../core/press/index.ts';
import { dateOf, type Setting } from './who.ts';

export interface Choice {
  readonly title: string;
  readonly value: string;
}

const listed = <T extends string>(titles: Readonly<Record<T, string>>): readonly Choice[] =>
  (Object.entries(titles) as [T, string][]).map(([value, title]) => ({ title, value }));

export const CHANNEL_WORDS: Readonly<Record<(typeof CHANNELS)[number], string>> = {
  phone: 'Telephone',
  email: 'Email',
  'in-person': 'In person',
  'social-media': 'Social media',
};
export const URGENCY_WORDS: Readonly<Record<(typeof URGENCIES)[number], string>> = {
  routine: 'Routine',
  urgent: 'Urgent',
  breaking: 'Breaking news',
};
const ENDING_CHOICES: Readonly<Record<(typeof ENDINGS)[number], string>> = {
  withdrawn: 'The journalist has withdrawn it',
  duplicate: 'It is the same as another',
  merged: 'It is part of another',
};
export const EXCEPTION_WORDS: Readonly<Record<(typeof EXCEPTIONS)[number], string>> = {
  'held-freely': 'Already held freely',
  'from-third-party': 'Obtained freely from somebody else',
  public: 'Public, and nobody broke the arrangements',
  'required-by-law': 'Required by law',
};

export const CHANNEL_CHOICES = listed(CHANNEL_WORDS);
export const URGENCY_CHOICES = listed(URGENCY_WORDS);
export const ENDINGS_TO_CHOOSE = listed(ENDING_CHOICES);
export const EXCEPTIONS_TO_CHOOSE = listed(EXCEPTION_WORDS);
export const RECORDED_CHOICE = [{ title: 'It asks for recorded information', value: 'yes' }];

/** The councils of the board today, to choose from. */
export const councilsToChoose = (setting: Setting): readonly Choice[] =>
  partiesOn(setting.arrangements, dateOf(setting)).map(({ id, name }) => ({ title: name, value: id }));

/** "Swale consents", or the exception that made its consent needless. */
export const clearanceWords = (council: string, clearance: Clearance): string =>
  clearance.how === 'consent'
    ? `${council} consents`
    : `${council}: ${EXCEPTION_WORDS[clearance.how].toLowerCase()} (${clearance.reason})`;
