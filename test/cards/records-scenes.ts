import { type ComplaintCommand, complaint, type LoggedComplaint } from '../../src/core/complaint/index.ts';
import type { Subject } from '../../src/core/kernel/index.ts';
import {
  type LoggedRequest,
  type RequestCommand,
  type RequestLine,
  request,
} from '../../src/core/request/index.ts';
import type { Content, Showing } from '../../src/core/showing/index.ts';
import { facts } from '../core/boards.ts';

type Show = (content: Content, viewer: string | null, more?: { readonly now: string }) => Showing;
type Step<C> = readonly [day: string, who: string | null, command: C];

/** Played day by day by its own rules. */
function through<S, C, E>(subject: Subject<S, C, E>, ...steps: readonly Step<C>[]): S {
  return steps.reduce((state, [day, who, command]) => {
    const ruling = subject.decide(command, state, facts(who, { now: `${day}T10:00:00.000Z` }));
    if (!ruling.inOrder) throw new Error(JSON.stringify(ruling.breaches));
    return ruling.events.reduce(subject.evolve, state);
  }, subject.initial);
}

export const SWALE = 'communications-swale';
const MAIDSTONE = 'communications-maidstone';

export const asked = (...more: readonly Step<RequestCommand>[]): LoggedRequest =>
  through(
    request,
    [
      '2026-11-09',
      SWALE,
      {
        type: 'LogRequest',
        id: 'r1',
        regime: 'foia',
        party: 'swale',
        receivedOn: '2026-11-09',
        requester: 'Orlando Quillfeather',
        contact: 'o.quillfeather@example.org',
        text: 'What did the shared waste service cost each council in 2025/26?',
        reference: 'SBC-1042',
        identifies: false,
      },
    ],
    ...more,
  ) as LoggedRequest;

const viewed: Step<RequestCommand> = [
  '2026-11-12',
  MAIDSTONE,
  { type: 'SendViews', text: 'Our share is on our website; disclose.' },
];
const decided: Step<RequestCommand> = [
  '2026-11-24',
  SWALE,
  {
    type: 'DecideRequest',
    outcome: 'part',
    section: 's.43(2)',
    reason: 'The tender prices would harm the next tender.',
  },
];
export const viewsIn = asked(viewed);
export const waiting = asked([
  '2026-11-12',
  SWALE,
  { type: 'AskClarification', on: '2026-11-12', text: 'Which year?' },
]);
export const feeAsked = asked(['2026-11-12', SWALE, { type: 'GiveFeesNotice', on: '2026-11-12' }]);
export const extended = asked([
  '2026-11-20',
  SWALE,
  { type: 'ExtendTime', until: '2027-01-08', reason: 'To weigh the public interest.' },
]);
export const answered = asked(viewed, decided, ['2026-11-25', SWALE, { type: 'MarkSent', on: '2026-11-25' }]);
export const erased = asked(
  viewed,
  decided,
  ['2026-11-25', SWALE, { type: 'MarkSent', on: '2026-11-25' }],
  ['2026-11-26', 'clerk', { type: 'EraseDetails', why: 'asked' }],
);

export const complained = (...more: readonly Step<ComplaintCommand>[]): LoggedComplaint =>
  through(
    complaint,
    [
      '2026-11-10',
      'clerk',
      {
        type: 'LogComplaint',
        id: 'c1',
        councils: ['maidstone', 'swale'],
        owner: 'head-of-waste',
        respondBy: '2026-12-01',
        complainant: 'Wilhelmina Thistlewood',
        contact: '1 Mill Lane, Faversham',
        text: 'My bins were not emptied three weeks running, and each council says it is the other’s doing.',
      },
    ],
    ...more,
  ) as LoggedComplaint;

const of = 'mkip.request.r1';
type Row = Extract<Content, { card: 'requests' }>['requests'][number];
const row = (state: LoggedRequest, more: Partial<Row> = {}): Row => {
  const [line] = request.lines({ type: 'DraftReady', at: '', by: '', capacity: '' }, state);
  return { ...(line?.data as RequestLine), of, ...more };
};

/** One scene for each card of the records of people outside the Board. */
export const recordScenes = (show: Show) => ({
  request: show({ card: 'request', of, request: viewsIn }, SWALE),
  complaint: show({ card: 'complaint', of: 'mkip.complaint.c1', complaint: complained() }, 'clerk'),
  requests: show(
    {
      card: 'requests',
      of: '',
      requests: [
        row(viewsIn),
        row(waiting, { party: 'maidstone', reference: 'MBC-77', regime: 'eir', of: '' }),
        row(asked(), {
          party: 'tunbridge-wells',
          reference: undefined,
          receivedOn: '2026-10-20',
          clock: { from: '2026-10-20', pauses: [], asked: null, until: null },
        }),
        row(answered),
      ],
      complaints: [{ ...complained(), of: 'mkip.complaint.c1' }],
    },
    'clerk',
  ),
  'record-form': show({ card: 'record-form', of: 'mkip.request.new', typed: { step: 'log-request' } }, SWALE),
});
