export { EXCEPTIONS, type Exception } from '../confidentiality/index.ts';

/** How an enquiry came. */
export const CHANNELS = ['phone', 'email', 'in-person', 'social-media'] as const;
export const URGENCIES = ['routine', 'urgent', 'breaking'] as const;

/** How an enquiry is over without an answer from the Board; none of them deletes it. */
export const ENDINGS = ['withdrawn', 'duplicate', 'merged'] as const;

export type Channel = (typeof CHANNELS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Ending = (typeof ENDINGS)[number];
