import { capacityFor, holdingOf, isLiveRequest, othersActedFor, stoppedBy } from '../core/request/index.ts';
import { button, detailsButtons, formButton, type Pressed } from './details.ts';
import { councilOf } from './request-words.ts';
import type { ShownAs } from './sheet.ts';

type Shown = ShownAs<'request'>;
export interface ButtonSet {
  readonly heading: string;
  readonly buttons: readonly Pressed[];
}

/** What this person may press: the answer and the clock are the receiving council's, views the others' (R-FOI-3). */
export function requestSets(showing: Shown): readonly ButtonSet[] {
  const { request: asked, viewer: person } = showing;
  if (person === null) return [];
  const facts = { ...showing, person };
  const own = capacityFor(asked.party, facts) !== undefined;
  const live = isLiveRequest(asked);
  const views = live && asked.copied !== null && othersActedFor(asked, facts).length > 0;
  const copies = live && asked.copied === null && (own || person === asked.loggedBy);
  const sets: readonly ButtonSet[] = [
    { heading: 'For your council', buttons: views ? [formButton('Send our views', 'views')] : [] },
    {
      heading: `The answer, which is ${councilOf(showing, asked)}’s to give`,
      buttons: [
        ...(copies ? [formButton('Copy to the other councils', 'copy')] : []),
        ...(own && live ? answering(asked) : []),
      ],
    },
    { heading: 'The clock', buttons: own && live ? timing(asked) : [] },
    {
      heading: 'Personal details: showing them is recorded',
      buttons: detailsButtons(showing, holdingOf(asked), { show: 'show-requester', step: 'erase-requester' }),
    },
  ];
  return sets.filter(({ buttons }) => buttons.length > 0);
}

type Asked = Shown['request'];

const answering = ({ draftAt, decision }: Asked): readonly Pressed[] => [
  ...(draftAt === null && decision === null ? [button('Draft is ready', 'draft-ready')] : []),
  formButton(decision === null ? 'Decide' : 'Decide anew', 'decide'),
  ...(decision === null ? [] : [formButton('The answer was sent', 'sent')]),
  formButton('No answer needed', 'end'),
];

function timing({ clock, regime, extension }: Asked): readonly Pressed[] {
  const stopped = stoppedBy(clock);
  if (stopped === 'fee') return [formButton('The fee is paid', 'paid')];
  if (stopped === 'clarification') return [formButton('The requester has answered', 'clarified')];
  return [
    formButton('Ask the requester', 'clarify'),
    formButton('Fees notice given', 'fee'),
    ...(extension !== null && regime === 'eir' ? [] : [formButton('More time', `extend-${regime}`)]),
  ];
}
