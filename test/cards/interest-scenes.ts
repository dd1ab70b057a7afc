import { type Disclosed, type DisclosureCommand, disclosure } from '../../src/core/disclosure/index.ts';
import type { Content, Showing } from '../../src/core/showing/index.ts';
import type { SummonsEvent } from '../../src/core/summons/index.ts';
import { answered, published, SEATS } from '../core/summons/december.ts';
import { lastEight } from './last-eight.ts';
import { summoned } from './meeting-to-come.ts';
import { play, type Step } from './play.ts';

const notified = (person: string): SummonsEvent => ({
  ...{ type: 'InterestNotified', at: '2026-12-03T10:00:00Z', person, item: 'waste' },
  interest: 'pecuniary',
});

/** Five of six come to the meeting of 10 December, and one of them has an interest in its only item. */
export const atRisk = summoned(
  published,
  ...SEATS.slice(0, 5).map((seat) => answered(seat, 'attending')),
  answered('tunbridge-wells.chief-executive', 'apologies'),
  notified('leader-swale'),
);

type Said = Step<DisclosureCommand>;
const asked: Said = [
  '09:00',
  null,
  {
    ...{ type: 'AskRegistration', id: 'waste-leader-swale', person: 'leader-swale' },
    ...{ item: 'waste', source: 'december' },
  },
];

/** A declared interest, after what its member has said of the register. */
export const disclosedAfter = (
  ...types: readonly ('ConfirmRegistered' | 'SayUnregistered' | 'RecordNotified')[]
) =>
  play(disclosure, disclosure.initial, [
    asked,
    ...types.map((type): Said => ['09:10', 'leader-swale', { type }]),
  ]) as Disclosed;

export const disclosing = (is: Disclosed): Content => ({
  ...{ card: 'disclosure', of: 'mkip.disclosure.waste-leader-swale' },
  ...{ disclosure: is, title: 'Shared waste contract' },
});

type Show = (content: Content, viewer?: string | null) => Showing;

/** What the sample data of the cards about interests shows. */
export const interestScenes = (show: Show) => ({
  'early-interest': show(
    {
      ...{ card: 'early-interest', of: 'mkip.summons.2026-12-10', summons: atRisk },
      choices: [{ item: 'waste', no: 1, title: 'Shared waste contract' }],
    },
    'leader-swale',
  ),
  disclosure: show(disclosing(disclosedAfter('SayUnregistered')), 'leader-swale'),
  attendance: show(
    {
      ...{ card: 'attendance', meetings: lastEight },
      outstanding: [
        {
          ...{ id: 'waste-leader-swale', person: 'leader-swale', stage: 'unregistered' },
          ...{ date: '2026-11-20', lastDay: '2026-12-17' },
        },
      ],
    },
    'clerk',
  ),
});
