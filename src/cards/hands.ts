import {
  type Called,
  type Hand,
  handsWanted,
  itemUnderWay,
  type Show,
  showOn,
} from '../core/meeting/index.ts';
import { type HandsForm, handsForm, NO_FORM } from './hands-form.ts';
import { type Band, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { member, type Setting, viewerOf } from './who.ts';
import { clause, clock, more, number, plural, where } from './words.ts';

type Shown = ShownAs<'hands'>;

const RAISED = { for: 'For', against: 'Against', abstain: 'Abstain' } as const;
const NOTHING = { rows: [], more: '', text: '' };
const CLOSED = { form: NO_FORM, may: { put: false, settle: false, back: false }, show: 0 };

/** A show of hands: the clerk's form, and what they put to whoever presides; to nobody else before the close (R-VOTE-5). */
export function hands(showing: Shown, room: Room): Sheet {
  const { meeting, number: no } = showing;
  const item = meeting.stage === 'uncalled' ? undefined : meeting.business[no];
  if (meeting.stage === 'uncalled' || !item) return aside(showing, 'No vote is open on this item.');
  const viewer = viewerOf(showing);
  const clerk = viewer?.posts.includes('clerk') === true;
  const presides = viewer !== null && meeting.presiding?.person === viewer.person;
  if (!clerk && !presides) return aside(showing, 'Hands are for the clerk and the person presiding.');
  const open = item.stage === 'division' && itemUnderWay(meeting) === item && meeting.stage !== 'closed';
  if (!open) return aside(showing, 'This vote is not open any more; its ballots are on the ballot card.');
  const show = showOn(item);
  if (showing.show !== null && show && showing.show < show.show)
    return aside(showing, 'The clerk has recorded the hands again: see the later card.');
  const again = show === null || show.stage === 'returned' || show.spoilt !== null;
  if (clerk && (showing.form === true || again)) return form(showing, meeting, show, room);
  return show === null
    ? aside(showing, 'No show of hands has been recorded on this item.')
    : record(showing, meeting, show, presides, room);
}

const FOOT =
  'A hand counts only once the person presiding confirms it. A member’s own press always stands, and no hand is not voting';

const footOf = ({ arrangements }: Setting): string =>
  `${FOOT} ${clause(arrangements.decisions.vote.clause)}.`;

const titleOf = (showing: Shown, room: Room): string => {
  const item = showing.meeting.stage === 'uncalled' ? undefined : showing.meeting.business[showing.number];
  return clip(item?.line.title ?? `Item ${showing.number}`, room.text);
};

function aside(showing: Shown, text: string): Sheet {
  return {
    head: head(where(showing.board, `item ${showing.number}`), 'Show of hands'),
    foot: footOf(showing),
    speak: text,
    body: { ...NOTHING, text },
    plain: { no: showing.number, ...CLOSED },
  };
}

/** The clerk chooses for each member here who has not voted themselves. */
function form(showing: Shown, meeting: Called, before: Show | null, room: Room): Sheet {
  const { board, arrangements, number: no } = showing;
  const wanted = handsWanted(meeting, arrangements, no);
  const made: HandsForm = handsForm(showing, wanted, before, room);
  return {
    head: head(
      where(board, `item ${no}`, titleOf(showing, room)),
      'Record a show of hands',
      String(wanted.length),
      `${plural(wanted.length, 'member')} to record`,
    ),
    bands: backBand(showing, before),
    foot: footOf(showing),
    speak: `Record a show of hands on item ${no}.`,
    body: {
      ...NOTHING,
      text:
        wanted.length === 0
          ? 'Every member here has voted by their own press: there is no hand to record.'
          : 'Choose for each member here who has not voted themselves.',
      more:
        made.left === 0 ? '' : `${more(made.left, 'member')}, who vote by their own press: this card is full`,
    },
    plain: { no, ...CLOSED, form: made, may: { ...CLOSED.may, put: wanted.length > 0 } },
  };
}

function backBand(setting: Setting, before: Show | null): readonly Band[] {
  if (before?.stage === 'returned' && before.settled)
    return [
      {
        style: 'warning',
        lead: `Sent back at ${clock(setting.board, before.settled.at)}.`,
        text: 'The person presiding saw something else. Record the hands again.',
      },
    ];
  return before?.spoilt ? [spoiltBand(setting, before)] : [];
}

function spoiltBand({ board }: Setting, { spoilt }: Show): Band {
  const name = board.people.find(({ id }) => id === spoilt?.person)?.name ?? 'Somebody';
  const how = spoilt?.how === 'withdrew' ? 'has withdrawn from the item' : 'has left the seat';
  return {
    style: 'warning',
    lead: 'These hands cannot be confirmed.',
    text: `${name} ${how} since. The clerk records them again.`,
  };
}

/** What was put, and what became of it; the two presses are for whoever presides. */
function record(showing: Shown, meeting: Called, show: Show, presides: boolean, room: Room): Sheet {
  const { board, number: no } = showing;
  const waits = show.stage === 'put';
  const { shown, left } = shorten(show.hands, room.rows);
  const score = scoreOf(show.hands);
  const state = stateOf(showing, meeting, show);
  return {
    head: head(
      where(board, `item ${no}`, titleOf(showing, room)),
      'Show of hands',
      String(show.hands.length),
      waits ? `${plural(show.hands.length, 'hand')} to confirm` : `${plural(show.hands.length, 'member')}`,
    ),
    bands: [
      ...(waits && show.spoilt ? [spoiltBand(showing, show)] : []),
      ...(waits && presides && !show.spoilt
        ? [{ style: 'accent', lead: 'Is this what you saw?', text: score } as const]
        : []),
    ],
    facts: [
      ...fact('Recorded', `${clock(board, show.at)}, by the clerk`),
      ...fact('Now', state),
      ...fact('Hands', waits && presides && !show.spoilt ? '' : score),
    ],
    foot: footOf(showing),
    speak: `Show of hands on item ${no}: ${score.replace(/\.$/, '').toLowerCase()}; ${state.charAt(0).toLowerCase()}${state.slice(1)}.`,
    body: {
      ...NOTHING,
      rows: shown.map((hand) => ({
        name: member(showing, hand.seat, hand.person),
        hand: hand.hand === null ? 'No hand' : RAISED[hand.hand],
      })),
      more: more(left, 'member'),
    },
    plain: {
      no,
      ...CLOSED,
      show: show.show,
      may: { put: false, settle: waits && presides && !show.spoilt, back: waits && presides },
    },
  };
}

function stateOf({ board, arrangements }: Shown, { presiding }: Called, show: Show): string {
  if (show.stage === 'put') {
    if (show.spoilt) return 'Cannot be confirmed';
    const who = presiding
      ? member({ board, arrangements, now: show.at }, presiding.seat, presiding.person)
      : '';
    return who === '' ? 'Waits for somebody to preside' : `Waits for ${who}, presiding`;
  }
  const at = show.settled ? clock(board, show.settled.at) : '';
  return show.stage === 'confirmed'
    ? `Confirmed at ${at}: they count`
    : `Sent back at ${at}: they do not count`;
}

/** "Three for, one against, no abstention, one without a hand." */
function scoreOf(raised: readonly Hand[]): string {
  const count = (choice: Hand['hand']): number => raised.filter(({ hand }) => hand === choice).length;
  const abstained = count('abstain');
  const words = `${number(count('for'))} for, ${number(count('against'))} against, ${number(abstained)} ${plural(abstained, 'abstention')}, ${number(count(null))} without a hand.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
