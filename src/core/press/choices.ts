/** How an enquiry came. */
export const CHANNELS = ['phone', 'email', 'in-person', 'social-media'] as const;
export const URGENCIES = ['routine', 'urgent', 'breaking'] as const;

/** Why another council's material may be used without its consent (R-CONF-2, 19.4); which one is recorded. */
export const EXCEPTIONS = ['held-freely', 'from-third-party', 'public', 'required-by-law'] as const;

/** How an enquiry is over without an answer from the Board; none of them deletes it. */
export const ENDINGS = ['withdrawn', 'duplicate', 'merged'] as const;

export type Channel = (typeof CHANNELS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Exception = (typeof EXCEPTIONS)[number];
export type Ending = (typeof ENDINGS)[number];
