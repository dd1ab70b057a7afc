import { partyName } from '../core/constitution/index.ts';
import { type LoggedRequest, markDays, readsWhole } from '../core/request/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { detailsFacts, erasedBand } from './details.ts';
import { requestSets } from './request-buttons.ts';
import { clockBands, clockFigure, councilOf, REGIMES } from './request-words.ts';
import { type Fact, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { civilDay, clause, clock, more, shortDay, where } from './words.ts';

type Shown = ShownAs<'request'>;

/** A request for information, for those it concerns: its clock, the others’ views, and what its own council may do (R-FOI-1 to 3). */
export function request(showing: Shown, room: Room): Sheet {
  const { board, arrangements, request: asked } = showing;
  const council = councilOf(showing, asked);
  const { figure, unit, colour } = clockFigure(showing, asked);
  const { shown, left } = shorten(asked.others, room.rows);
  const rule = arrangements.information;
  return {
    head: head(
      where(board, 'information request', REGIMES[asked.regime]),
      `Request to ${council}`,
      figure,
      unit,
      colour,
    ),
    bands: [...clockBands(showing, asked, room), ...erasedBand(showing, asked.details)],
    facts: factsOf(showing, room),
    foot: `${council} alone decides ${clause(rule?.decisionClause ?? '')}; the other councils send views, and late views never stop the clock ${clause(rule?.clause ?? '')}. Working days are those of the whole United Kingdom.`,
    speak: `Information request to ${council}: ${figure}, ${unit}.`,
    body: {
      texts: textsOf(showing, room),
      rows: asked.copied === null ? [] : shown.map((party) => viewsRow(showing, party, room)),
      more: more(left, 'council'),
    },
    plain: { sets: requestSets(showing) },
  };
}

const OUTCOMES = { disclose: 'Disclose', part: 'Disclose in part', refuse: 'Refuse' } as const;
const ENDED = {
  withdrawn: 'the requester withdrew it',
  'fee-not-paid': 'the fee was not paid in time',
  'not-clarified': 'the requester did not say what was meant',
  transferred: 'it was passed to another authority',
} as const;

function factsOf(showing: Shown, room: Room): readonly Fact[] {
  const { board, request: asked } = showing;
  const { decision, details } = asked;
  const personal = showing.reveal
    ? [
        ...fact('Asked by', clip(asked.requester ?? '', room.text)),
        ...fact('Answer to', clip(asked.contact ?? '', room.text)),
      ]
    : null;
  return [
    ...fact('Reference', clip(asked.reference ?? '', 60)),
    ...fact(
      'Received',
      `${dayInWords(asked.receivedOn)}, logged by ${asked.capacity} ${shortDay(board, asked.loggedAt)}`,
    ),
    ...fact(
      'Copied',
      asked.copied
        ? `to the other councils, ${shortDay(board, asked.copied.at)}`
        : 'not yet: its text says who asks',
    ),
    ...fact(
      'Draft',
      asked.draftAt ? `ready, ${shortDay(board, asked.draftAt)} ${clock(board, asked.draftAt)}` : '',
    ),
    ...fact('Decided', decision ? decided(decision, room) : ''),
    ...fact('Sent', asked.stage === 'answered' ? dayInWords(asked.sentOn) : ''),
    ...fact('Ended', asked.stage === 'ended' ? ENDED[asked.ending] : ''),
    ...detailsFacts(showing, details, personal),
  ];
}

const decided = ({ outcome, section, reason }: NonNullable<LoggedRequest['decision']>, room: Room): string =>
  [OUTCOMES[outcome], section ?? '', clip(reason ?? '', room.text)].filter((part) => part !== '').join(': ');

/** What was asked, as this reader may read it. */
function textsOf(showing: Shown, room: Room) {
  const { request: asked, viewer: person } = showing;
  const whole = readsWhole(asked, { ...showing, person });
  const text = whole ? asked.text : (asked.copied?.text ?? asked.text);
  const shown =
    text === null
      ? []
      : [
          {
            title: whole ? 'What is asked for' : 'What is asked for, as it was shared',
            text: clip(text, room.text),
          },
        ];
  const question =
    asked.question === null
      ? []
      : [{ title: 'Asked of the requester', text: clip(asked.question, room.text) }];
  return [...shown, ...(whole ? question : [])];
}

/** A council's views, or by when they are wanted. */
function viewsRow({ board, arrangements, request: asked, now }: Shown, party: string, room: Room) {
  const council = partyName(arrangements, party);
  const sent = asked.views[party];
  if (sent) {
    const late = isLate(asked, sent.at);
    const said = sent.text === null ? 'erased' : clip(sent.text, Math.min(room.text, 600));
    return { council, views: `✔ ${shortDay(board, sent.at)}${late ? ', late' : ''}: ${said}` };
  }
  const by = markDays(asked.clock, asked.days)?.views;
  if (asked.stage === 'answered' || asked.stage === 'ended' || by === undefined)
    return { council, views: 'no views' };
  return {
    council,
    views:
      now.slice(0, 10) > by
        ? `no views yet; asked for by ${civilDay(by)}`
        : `views asked for by ${civilDay(by)}`,
  };
}

const isLate = (asked: LoggedRequest, at: string): boolean => {
  const by = markDays(asked.clock, asked.days)?.views;
  return by !== undefined && at.slice(0, 10) > by;
};
