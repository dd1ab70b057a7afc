/** The members of the MKIP board, by the office they hold: who presides, who is vice, and the rest. */
export const CHAIR = 'leader-tunbridge-wells';
export const VICE = 'leader-maidstone';
export const SWALE = 'leader-swale';
export const CHIEFS = [
  'chief-executive-maidstone',
  'chief-executive-swale',
  'chief-executive-tunbridge-wells',
];
export const EVERYBODY: readonly string[] = [VICE, SWALE, CHAIR, ...CHIEFS];
export const [M_CE = '', S_CE = '', TW_CE = ''] = CHIEFS;
