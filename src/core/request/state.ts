import type { CivilDate, Instant } from '../calendar/index.ts';
import type { PartyId, PersonId } from '../constitution/index.ts';
import { type Details, evolveDetails, isDetailsEvent, untouched } from '../details/index.ts';
import { type Clock, startingOn } from './clock.ts';
import { type EventOf, type Mark, OWN_MARKS, type RequestEvent } from './event.ts';

export interface Views {
  readonly at: Instant;
  readonly by: PersonId;
  /** Null once erased. */
  readonly text: string | null;
}

/** A request for information. It names whoever asked: never for a shared place (R-DP-1). */
export interface InformationRequest
  extends Readonly<Omit<EventOf<'RequestLogged'>, 'type' | 'at' | 'by' | 'passed'>> {
  readonly loggedAt: Instant;
  readonly loggedBy: PersonId;
  readonly clock: Clock;
  /** When it went to the other councils, and what was shared where that is not the whole text. */
  readonly copied: { readonly at: Instant; readonly text: string | null } | null;
  readonly views: Readonly<Record<PartyId, Views>>;
  readonly draftAt: Instant | null;
  /** What was asked to make it clear, last. */
  readonly question: string | null;
  /** How often the clock began anew. */
  readonly begun: number;
  /** What has been reminded of since it began. */
  readonly reminded: readonly Mark[];
  /** Names of the messages sent about it, besides the first. */
  readonly news: readonly string[];
  readonly extension: Pick<EventOf<'TimeExtended'>, 'at' | 'until' | 'reason'> | null;
  readonly decision: Omit<EventOf<'RequestDecided'>, 'type'> | null;
  readonly details: Details;
}

export type Request =
  | { readonly stage: 'unlogged' }
  | (InformationRequest & { readonly stage: 'open' | 'decided' })
  | (InformationRequest & { readonly stage: 'answered'; readonly sentOn: CivilDate })
  | (InformationRequest & { readonly stage: 'ended'; readonly ending: EventOf<'RequestEnded'>['why'] });

export type LoggedRequest = Exclude<Request, { readonly stage: 'unlogged' }>;

export const initial: Request = { stage: 'unlogged' };

export const isLiveRequest = (
  state: Request,
): state is InformationRequest & { readonly stage: 'open' | 'decided' } =>
  state.stage === 'open' || state.stage === 'decided';

export function evolve(state: Request, event: RequestEvent): Request {
  if (event.type === 'RequestLogged') return state.stage === 'unlogged' ? logged(event) : state;
  if (state.stage === 'unlogged') return state;
  if (isDetailsEvent(event)) {
    const kept = event.type === 'DetailsErased' ? forgotten(state) : state;
    return { ...kept, details: evolveDetails(state.details, event) };
  }
  if (!isLiveRequest(state)) return state;
  switch (event.type) {
    case 'AnswerSent':
      return { ...state, stage: 'answered', sentOn: event.on };
    case 'RequestEnded':
      return { ...state, stage: 'ended', ending: event.why };
    case 'RequestDecided': {
      const { type: _, ...decision } = event;
      return { ...state, stage: 'decided', decision };
    }
    default:
      return { ...state, ...changed(state, event) };
  }
}

type Progress = Exclude<
  RequestEvent,
  { readonly type: 'RequestLogged' | 'AnswerSent' | 'RequestEnded' | 'RequestDecided' | `Details${string}` }
>;

function changed(state: InformationRequest, event: Progress): Partial<InformationRequest> {
  const { clock } = state;
  switch (event.type) {
    case 'RequestCopied':
      return { copied: { at: event.at, text: event.text ?? null } };
    case 'ViewsSent':
      return { views: { ...state.views, [event.party]: { at: event.at, by: event.by, text: event.text } } };
    case 'DraftReady':
      return { draftAt: event.at };
    case 'ClarificationAsked':
      return { clock: { ...clock, asked: event.on }, question: event.text };
    case 'ClarificationReceived':
      return { clock: startingOn(event.on), begun: state.begun + 1, reminded: [], extension: null };
    case 'FeesNoticeGiven':
      return { clock: { ...clock, pauses: [...clock.pauses, { from: event.on, to: null }] } };
    case 'FeePaid': {
      const pauses = clock.pauses.map((one) => (one.to === null ? { ...one, to: event.on } : one));
      return { clock: { ...clock, pauses } };
    }
    case 'TimeExtended': {
      const { at, until, reason } = event;
      const reminded = state.reminded.filter((mark) => !AGAIN.includes(mark));
      return { clock: { ...clock, until }, extension: { at, until, reason }, reminded };
    }
    case 'RequestReminded':
      return {
        reminded: [...new Set([...state.reminded, ...doneBy(event.mark)])],
        news: [...new Set([...state.news, newsOf(state, event.mark)])],
      };
    case 'RetentionBegun':
      return {};
  }
}

const doneBy = (mark: Mark): readonly Mark[] =>
  mark === 'views' ? [mark] : OWN_MARKS.slice(0, OWN_MARKS.indexOf(mark) + 1);

/** Reminded of once more when the last day has moved. */
const AGAIN: readonly Mark[] = ['nearly', 'due', 'overdue'];

/** Each reminder is a message of its own: after the clock began anew, or the last day moved, another. */
export const newsOf = ({ begun, clock }: InformationRequest, mark: Mark): string =>
  `${mark}${begun === 0 ? '' : `-${begun}`}${clock.until !== null && AGAIN.includes(mark) ? '-extended' : ''}`;

function logged({ type: _, at, by, passed, ...request }: EventOf<'RequestLogged'>): Request {
  return {
    ...request,
    stage: 'open',
    loggedAt: at,
    loggedBy: by,
    clock: startingOn(request.receivedOn),
    copied: null,
    views: {},
    draftAt: null,
    question: null,
    begun: 0,
    reminded: passed,
    news: [],
    extension: null,
    decision: null,
    details: untouched,
  };
}

function forgotten<S extends InformationRequest>(state: S): S {
  const views = Object.fromEntries(
    Object.entries(state.views).map(([party, sent]) => [party, { ...sent, text: null }]),
  );
  const copied = state.copied && { ...state.copied, text: null };
  return { ...state, requester: null, contact: null, text: null, question: null, copied, views };
}
