import { civilDateAt } from '../core/calendar/index.ts';
import { officeOf, personName, seatsHeldBy } from '../core/constitution/index.ts';
import { agendaOf, type Meeting } from '../core/meeting/index.ts';
import { type Begun, MINUTES_LIMITS } from '../core/minutes/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import { resultWords } from './outcome.ts';
import { type Band, type Fact, fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room, shorten } from './size.ts';
import { dateOf, type Setting, viewerOf } from './who.ts';
import { clause, clock, day, more, number, plural, where } from './words.ts';

type Shown = ShownAs<'minutes'>;

const STAGES = { draft: 'Draft', approved: '✔ Approved', signed: '✔ Signed' } as const;
const NOTHING = { circulate: false, approve: false, sign: false, correct: false };

/** A meeting's minutes, in somebody's own chat: where they stand, what they hold, and how to take them away (R-MINUTES-1 to 3). */
export function minutes(showing: Shown, room: Room): Sheet {
  const { board, arrangements, minutes: state, links } = showing;
  const foot = `Each correction is a new version and the old one stays; the next meeting approves them, and whoever presides signs them ${clause(arrangements.agenda.clause)}.`;
  const common = { limits: MINUTES_LIMITS, linked: false, word: '', page: '', version: 0 };
  if (state.stage === 'unbegun')
    return {
      head: head(where(board), 'Minutes'),
      foot,
      speak: 'This meeting has no minutes yet.',
      body: { rows: [], more: '', correcting: '' },
      plain: { ...common, may: NOTHING },
    };
  const held = civilDateAt(state.openedAt ?? state.closedAt, board.timeZone);
  const { shown, left } = shorten(resultsOf(showing.meeting, room), room.rows);
  return {
    head: head(
      where(board, 'minutes'),
      `Minutes of ${dayInWords(held)}`,
      STAGES[state.stage],
      `version ${state.version}`,
    ),
    bands: dueBand(showing, state),
    facts: factsOf(showing, state, room),
    foot,
    speak: `The minutes of ${dayInWords(held)} are ${state.stage === 'draft' ? 'a draft' : state.stage}, version ${state.version}, with ${number(shown.length + left)} ${plural(shown.length + left, 'item')}.`,
    body: {
      rows: shown,
      more: more(left, 'item'),
      correcting: 'For the clerk: a correction names the paragraph by the number it begins with.',
    },
    plain: {
      ...common,
      version: state.version,
      may: mayOf(showing, state),
      ...(links ? { linked: true, ...links } : {}),
    },
  };
}

function resultsOf(meeting: Meeting, room: Room) {
  if (meeting.stage === 'uncalled') return [];
  return agendaOf(meeting).map((business) => ({
    no: String(business.line.number),
    title: clip(business.line.title, Math.max(60, room.text)),
    result:
      business.stage === 'decided'
        ? resultWords(business.verdict)
        : business.stage === 'deferred'
          ? 'Deferred'
          : 'Not reached',
  }));
}

/** A draft that no member has been sent: by when it is due, to whoever may send it. */
function dueBand(setting: Setting, { stage, circulated, due }: Begun): readonly Band[] {
  if (stage !== 'draft' || circulated.length > 0 || !isClerk(setting)) return [];
  const late = dateOf(setting) > due;
  return [
    {
      style: late ? 'attention' : 'accent',
      lead: late ? 'The draft is late.' : 'The draft is ready.',
      text: `Members are to have it by ${dayInWords(due)}, ten working days after the meeting. Read it, correct it if need be, and circulate it.`,
    },
  ];
}

function factsOf(setting: Setting, state: Begun, room: Room): readonly Fact[] {
  const { board } = setting;
  const when = (at: string): string => `${day(board, at)}, ${clock(board, at)}`;
  const sent = state.circulated.at(-1);
  const last = state.corrections.at(-1);
  return [
    ...fact('Circulated', sent ? `version ${sent.version}, ${when(sent.at)}` : ''),
    ...fact(
      'Corrected',
      last ? `paragraph ${last.paragraph}, version ${last.version}: ${clip(last.reason, room.text)}` : '',
    ),
    ...fact(
      'Approved',
      state.stage === 'draft'
        ? ''
        : `${when(state.approval.at)}, ${personName(board, state.approval.by)} presiding`,
    ),
    ...fact(
      'Signed',
      state.stage === 'signed' ? `${when(state.signature.at)}, ${personName(board, state.signature.by)}` : '',
    ),
  ];
}

function mayOf(setting: Setting, state: Begun): typeof NOTHING {
  const { viewer, board, arrangements } = setting;
  if (viewer === null) return NOTHING;
  const mine = seatsHeldBy(board, viewer, dateOf(setting));
  const presides = mine.some((seat) => officeOf(seat) === arrangements.chair.office);
  const clerk = isClerk(setting);
  return {
    circulate: clerk && state.circulated.at(-1)?.version !== state.version,
    approve: state.stage === 'draft' && presides,
    sign: state.stage === 'approved' && (presides || state.approval.by === viewer),
    correct: clerk,
  };
}

const isClerk = (setting: Setting): boolean => viewerOf(setting)?.posts.includes('clerk') ?? false;
