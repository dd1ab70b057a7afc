/** Words nobody would hit upon: what is private of each item, and what the public may see of it. */
export const EXEMPT = {
  publicTitle: 'A property matter',
  title: 'Sale of Zephyrine depot',
  purpose: 'The Quixotrope offer is above the valuer’s figure.',
  motion: 'That the councils be recommended to take the Balthazine offer.',
  reason: 'Knowing it, Ferrugino would bid less.',
  refusal: 'Say why Ostragon may not know.',
  secrets: ['Zephyrine', 'Quixotrope', 'Balthazine', 'Ferrugino', 'Ostragon'],
} as const;

export const CONFIDENTIAL = {
  publicTitle: 'A matter before a court',
  title: 'The Mirandole injunction',
  purpose: 'The order names Tesselwick.',
  motion: 'That the Board note the Vermiculo undertaking.',
  reason: 'The court forbids it: Calabrux.',
  secrets: ['Mirandole', 'Tesselwick', 'Vermiculo', 'Calabrux'],
} as const;

export const RAISER = 'head-of-waste';
export const OTHER_RAISER = 'leader-maidstone';
export const READER = 'communications-maidstone';
export const SUBSTITUTE = 'director-swale';
export const WITHDRAWN = 'leader-swale';

const MEMBERS = [
  'leader-maidstone',
  'chief-executive-maidstone',
  'leader-swale',
  'chief-executive-swale',
  'leader-tunbridge-wells',
  'chief-executive-tunbridge-wells',
];

/** Who may read each: worked out here by hand, and not by asking the rules that are tested. */
export const READERS = {
  exempt: new Set([...MEMBERS, 'clerk', 'monitoring-officer', RAISER, READER, SUBSTITUTE]),
  confidential: new Set([...MEMBERS, 'clerk', 'monitoring-officer', SUBSTITUTE]),
} as const;
