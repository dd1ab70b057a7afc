import { COMPLAINT_LIMITS, mayOwn } from '../core/complaint/index.ts';
import { partiesOn, personName } from '../core/constitution/index.ts';
import { capacityFor, REQUEST_LIMITS } from '../core/request/index.ts';
import { button } from './details.ts';
import { asks, type Form } from './form.ts';
import type { ShownAs } from './sheet.ts';
import { dateOf } from './who.ts';
import { clause } from './words.ts';

type Shown = ShownAs<'record-form'>;
type Step = (showing: Shown) => Form;

const { text, reason, views, section, requester, contact, reference } = REQUEST_LIMITS;
const done = (title: string, verb: string) => [button(title, verb, '', 'positive')];
const today = (showing: Shown): string => dateOf(showing);

const councilsOf = (showing: Shown) =>
  partiesOn(showing.arrangements, today(showing)).map(({ id, name }) => ({ title: name, value: id }));

/** Whoever may own a complaint; as many as a list bears. */
function ownersOf(showing: Shown) {
  const { board, arrangements, now } = showing;
  const may = board.people.filter(({ id }) => mayOwn(id, { board, arrangements, now, person: id }));
  return may.slice(0, MOST_OWNERS).map(({ id }) => ({ title: personName(board, id), value: id }));
}
const MOST_OWNERS = 60;

const logRequest: Step = (showing) => {
  const { viewer: person, arrangements } = showing;
  const councils = councilsOf(showing);
  const own = person && councils.find(({ value }) => capacityFor(value, { ...showing, person }));
  const REGIMES = [
    { title: 'Freedom of Information Act (FOIA)', value: 'foia' },
    { title: 'Environmental Information Regulations (EIR)', value: 'eir' },
  ];
  const IDENTIFIES = [
    { title: 'No: copy it to the other councils at once', value: 'no' },
    { title: 'Yes: wait until that has been taken out', value: 'yes' },
  ];
  return {
    title: 'Log a request for information',
    foot: `The other councils get the text without who asks ${clause(arrangements.information?.clause ?? '')}; the name and address are shown to nobody but the clerk and your own communications, and only when asked for.`,
    inputs: [
      asks.choice('regime', 'Asked under', REGIMES),
      asks.choice('party', 'Received by', councils, own ? own.value : undefined),
      asks.day('receivedOn', 'Received on', today(showing)),
      asks.text('requester', 'Who asks', 'Say who asks.', requester),
      asks.text('contact', 'Where the answer goes', 'Say where the answer goes.', contact),
      asks.long('text', 'What is asked for', 'Write what is asked for.', text),
      asks.choice('identifies', 'Does that text say who asks?', IDENTIFIES),
      asks.optional('reference', 'Your council’s own reference', reference),
    ],
    buttons: done('Log request', 'log-request'),
  };
};

const extendPublicInterest: Step = () => ({
  title: 'More time to weigh the public interest',
  foot: 'Tell the requester the day and the exemption by the last day for the answer (FOIA s.10(3), s.17(2)).',
  inputs: [
    asks.day('until', 'The answer will come by', ''),
    asks.long('reason', 'Why', 'Say why more time is needed.', reason),
  ],
  buttons: done('Extend the time', 'extend-time'),
});

const extendEnvironmental: Step = () => ({
  title: 'More time, to the 40th working day',
  foot: 'Only where the request is both complex and voluminous, and said to the requester by the 20th working day (EIR reg. 7).',
  inputs: [asks.long('reason', 'Why it is complex and voluminous', 'Say why more time is needed.', reason)],
  buttons: done('Extend the time', 'extend-time'),
});

const decide: Step = ({ arrangements }) => ({
  title: 'Decide the request',
  foot: `Your council alone decides ${clause(arrangements.information?.decisionClause ?? '')}. These words stay in the record: name nobody who asked.`,
  inputs: [
    asks.optional(
      'section',
      'The exemption or exception, by section: to disclose in part or refuse',
      section,
    ),
    asks.optional('reason', 'Why it applies', reason, true),
  ],
  buttons: [
    button('Disclose', 'disclose', '', 'positive'),
    button('Disclose in part', 'disclose-part'),
    button('Refuse', 'refuse-request'),
  ],
});

const dayOnly =
  (title: string, label: string, action: string, verb: string, foot: string): Step =>
  (showing) => ({
    title,
    foot,
    inputs: [asks.day('on', label, today(showing))],
    buttons: done(action, verb),
  });

const erasing =
  (verb: string): Step =>
  ({ arrangements }) => ({
    title: 'Erase the personal details',
    foot: `The record keeps what happened and forgets whose it was, for good ${clause(arrangements.privacy?.clause ?? '')}. Cards in Teams are brought up to date; what somebody copied, only they can delete.`,
    inputs: [
      asks.choice(
        'why',
        'Why',
        [
          { title: 'They asked for it', value: 'asked' },
          { title: 'It is no longer needed', value: 'not-needed' },
          { title: 'It was logged in error', value: 'in-error' },
        ],
        '',
      ),
    ],
    buttons: [button('Erase for good', verb)],
  });

const logComplaint: Step = (showing) => ({
  title: 'Log a complaint',
  foot: `Its owner is reminded before the response is due and the day after ${clause(showing.arrangements.complaints?.clause ?? '')}. Who complains is shown to nobody but the clerk and communications, and only when asked for.`,
  inputs: [
    asks.choices('councils', 'About', councilsOf(showing)),
    asks.choice('owner', 'Who sees to the answer', ownersOf(showing), showing.viewer ?? ''),
    asks.day('respondBy', 'Response due', ''),
    asks.text('complainant', 'Who complains', 'Say who complains.', COMPLAINT_LIMITS.complainant),
    asks.text('contact', 'Where the answer goes', 'Say where the answer goes.', COMPLAINT_LIMITS.contact),
    asks.long('text', 'The complaint', 'Write what is complained of.', COMPLAINT_LIMITS.text),
  ],
  buttons: done('Log complaint', 'log-complaint'),
});

/** Every form there is, by the step it takes. */
export const STEPS: Readonly<Record<string, Step>> = {
  'log-request': logRequest,
  copy: ({ arrangements }) => ({
    title: 'Copy it to the other councils',
    foot: `Take out whatever says who asks: what they have read cannot be called back ${clause(arrangements.information?.clause ?? '')}.`,
    inputs: [asks.long('text', 'What the other councils read', 'Write what they may read.', text)],
    buttons: done('Copy to the other councils', 'copy-request'),
  }),
  views: () => ({
    title: 'Your council’s views',
    foot: 'The receiving council considers them and decides. They may come late; its clock does not wait for them.',
    inputs: [asks.long('views', 'Views', 'Write your council’s views.', views)],
    buttons: done('Send our views', 'send-views'),
  }),
  clarify: (showing) => ({
    title: 'Ask the requester what is meant',
    foot: 'The clock stops, and begins anew when they answer.',
    inputs: [
      asks.day('on', 'Asked on', today(showing)),
      asks.long('question', 'What you asked', 'Write what you asked.', reason),
    ],
    buttons: done('Stop the clock', 'ask-requester'),
  }),
  clarified: dayOnly(
    'The requester has answered',
    'Received on',
    'Begin the clock anew',
    'requester-answered',
    'The next working day is the first of twenty.',
  ),
  fee: dayOnly(
    'A fees notice was given',
    'Given on',
    'Pause the clock',
    'give-fees-notice',
    'From that day until the fee is paid no day counts.',
  ),
  paid: dayOnly(
    'The fee is paid',
    'Paid on',
    'Let the clock run on',
    'fee-paid',
    'The day of payment is the last that does not count.',
  ),
  'extend-foia': extendPublicInterest,
  'extend-eir': extendEnvironmental,
  decide,
  sent: dayOnly(
    'The answer was sent',
    'Sent on',
    'Answer sent',
    'answer-sent',
    'The request is then over, and the time its details are kept begins.',
  ),
  end: () => ({
    title: 'No answer is needed',
    foot: 'The request is then over. To refuse it, decide it instead.',
    inputs: [
      asks.choice(
        'why',
        'Why',
        [
          { title: 'The requester withdrew it', value: 'withdrawn' },
          { title: 'The fee was not paid within three months', value: 'fee-not-paid' },
          { title: 'The requester did not say what was meant', value: 'not-clarified' },
          { title: 'It was passed to another authority', value: 'transferred' },
        ],
        '',
      ),
    ],
    buttons: [button('End the request', 'end-request')],
  }),
  'erase-requester': erasing('erase-requester'),
  'erase-complainant': erasing('erase-complainant'),
  'erase-journalist': erasing('erase-journalist'),
  'log-complaint': logComplaint,
  close: () => ({
    title: 'Close the complaint',
    foot: 'The time its details are kept then begins.',
    inputs: [
      asks.choice(
        'how',
        'How it ended',
        [
          { title: 'The response has gone', value: 'answered' },
          { title: 'It was withdrawn', value: 'withdrawn' },
          { title: 'It was passed to the council concerned', value: 'passed-on' },
        ],
        '',
      ),
    ],
    buttons: done('Close the complaint', 'close-complaint'),
  }),
  owner: (showing) => ({
    title: 'Another owner',
    foot: 'They are told at once.',
    inputs: [asks.choice('owner', 'Who sees to the answer', ownersOf(showing), '')],
    buttons: done('Hand it over', 'change-owner'),
  }),
  move: () => ({
    title: 'Move the response date',
    foot: 'Both reminders follow the new date.',
    inputs: [
      asks.day('respondBy', 'Response due', ''),
      asks.long('reason', 'Why', 'Say why the date moves.', reason),
    ],
    buttons: done('Move the date', 'move-response'),
  }),
};
