import { type HoldingLines, holdingLines } from '../../src/core/holding-lines/index.ts';
import { type LoggedEnquiry, type PressLineData, press } from '../../src/core/press/index.ts';
import type { Content, Showing } from '../../src/core/showing/index.ts';
import { CHAIR, play } from './play.ts';

export const logged = play(press, press.initial, [
  [
    '09:05',
    'communications-maidstone',
    {
      type: 'LogEnquiry',
      id: 'press-1',
      outlet: 'Kent Messenger',
      journalist: 'J. Reporter',
      question: 'Is the Board cutting the waste service?',
      dueAt: '2026-11-26T12:37:00.000Z',
      channel: 'phone',
      urgency: 'urgent',
    },
  ],
  ['09:20', 'chief-executive-maidstone', { type: 'ConfirmLeaderConsulted' }],
]);
export const drafted = play(press, logged, [
  ['09:30', 'communications-maidstone', { type: 'SuggestLine', text: 'The Board has agreed nothing yet.' }],
  ['09:40', 'chief-executive-swale', { type: 'ConfirmLeaderConsulted' }],
  ['09:41', 'chief-executive-tunbridge-wells', { type: 'ConfirmLeaderConsulted' }],
  ['09:42', 'chief-executive-swale', { type: 'AgreeLine', version: 1 }],
  ['09:43', 'chief-executive-maidstone', { type: 'AgreeLine', version: 1 }],
]);
export const lineAgreed = play(press, drafted, [
  ['09:50', 'chief-executive-tunbridge-wells', { type: 'AgreeLine', version: 1 }],
]);
export const lineIssued = play(press, lineAgreed, [
  ['09:55', CHAIR, { type: 'ApproveForIssue', version: 1 }],
  ['09:56', 'communications-swale', { type: 'MarkIssued' }],
]) as LoggedEnquiry;

/** Swale’s material is involved, a comment was made, and Swale objects to the second version. */
export const contested = play(press, press.initial, [
  [
    '09:05',
    'communications-maidstone',
    {
      type: 'LogEnquiry',
      id: 'press-2',
      outlet: 'Radio Kent',
      journalist: 'P. Presenter',
      contact: '01622 000 000',
      question: 'What will the new depot cost each council?',
      dueAt: '2026-11-26T10:50:00.000Z',
      channel: 'email',
      urgency: 'breaking',
      recorded: true,
      confidential: ['swale', 'maidstone'],
    },
  ],
  ['09:10', 'chief-executive-swale', { type: 'ConfirmLeaderConsulted' }],
  ['09:11', 'chief-executive-maidstone', { type: 'ConfirmLeaderConsulted' }],
  ['09:12', 'chief-executive-tunbridge-wells', { type: 'ConfirmLeaderConsulted' }],
  ['09:13', 'communications-maidstone', { type: 'SuggestLine', text: 'The depot will cost less than two.' }],
  ['09:14', 'chief-executive-tunbridge-wells', { type: 'CommentOnLine', text: 'Say how much less.' }],
  ['09:15', 'chief-executive-swale', { type: 'SuggestLine', text: 'The depot will cost about £2m.' }],
  ['09:16', 'chief-executive-swale', { type: 'GiveConsent' }],
  [
    '09:17',
    'communications-maidstone',
    { type: 'RecordException', owner: 'maidstone', exception: 'public', reason: 'Published in May.' },
  ],
  ['09:20', 'chief-executive-swale', { type: 'ObjectToLine', version: 2, reason: 'The figure is not ours.' }],
]) as LoggedEnquiry;

export const library: HoldingLines = play(holdingLines, holdingLines.initial, [
  [
    '08:00',
    'communications-swale',
    { type: 'ProposeHoldingLine', topic: 'Costs', text: 'The figures are being checked.' },
  ],
  ['08:05', CHAIR, { type: 'ApproveHoldingLine', number: 1 }],
  [
    '08:10',
    'communications-swale',
    { type: 'ProposeHoldingLine', topic: 'Jobs', text: 'No decision has been taken.' },
  ],
]);

export const enquiries: readonly PressLineData[] = [
  {
    ...{ id: 'press-0', kind: 'enquiry', outlet: 'The Downs Courier', stage: 'issued', party: 'swale' },
    ...{ loggedAt: '2026-11-19T09:00:00.000Z', dueAt: '2026-11-19T17:00:00.000Z' },
    endedAt: '2026-11-19T12:20:00.000Z',
    heard: { maidstone: '2026-11-19T09:20:00.000Z', swale: '2026-11-19T09:50:00.000Z' },
  },
  {
    ...{ id: 'press-1', kind: 'enquiry', outlet: 'Kent Messenger', stage: 'consulted', party: 'maidstone' },
    ...{ loggedAt: '2026-11-26T09:05:00.000Z', dueAt: '2026-11-26T12:37:00.000Z', endedAt: null },
    heard: { maidstone: '2026-11-26T09:20:00.000Z', swale: '2026-11-26T09:40:00.000Z' },
  },
  {
    ...{ id: 'press-2', kind: 'enquiry', outlet: 'Radio Kent', stage: 'consulted', party: 'maidstone' },
    ...{ loggedAt: '2026-11-26T09:05:00.000Z', dueAt: '2026-11-26T10:30:00.000Z', endedAt: null, heard: {} },
  },
  {
    ...{ title: 'One depot for two councils', speaker: 'The Leader of Swale' },
    ...{ id: 'press-3', kind: 'release', outlet: '', stage: 'agreed', party: null },
    ...{ loggedAt: '2026-11-26T10:00:00.000Z', dueAt: null, endedAt: null, heard: {} },
  },
];

type Show = (content: Content, viewer?: string | null) => Showing;
const of = 'mkip.holding-lines.board';

/** One scene for every card of the press. */
export const pressScenes = (show: Show) => ({
  'log-enquiry': show({ card: 'log-enquiry', of: 'press-new' }, 'communications-maidstone'),
  'log-release': show({ card: 'log-release', of: 'press-new' }, 'communications-maidstone'),
  press: show({ card: 'press', of: 'press-1', enquiry: drafted }, 'chief-executive-tunbridge-wells'),
  'press-handling': show(
    { card: 'press-handling', of: 'press-1', enquiry: contested, others: enquiries },
    'communications-maidstone',
  ),
  'press-log': show(
    { card: 'press-log', of, enquiries, link: 'https://example.org/documents/a.csv' },
    'communications-maidstone',
  ),
  'holding-lines': show({ card: 'holding-lines', of, library }, CHAIR),
});
