import { arrangementsAt } from '../../core/constitution/index.ts';
import type { Disclosure } from '../../core/disclosure/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { Minutes } from '../../core/minutes/index.ts';
import type { PressEnquiry } from '../../core/press/index.ts';
import type { Notice, Showing, Typed } from '../../core/showing/index.ts';
import type { Summons } from '../../core/summons/index.ts';
import type { Answer } from '../handler.ts';
import { cardNamed, parseStreamKey, type StreamName, streamKey } from '../stream-key.ts';
import { cardOf, type Named } from './again.ts';
import { showAgenda } from './agenda.ts';
import { mayAnswer } from './answering.ts';
import { stands } from './asks.ts';
import { newCode } from './codes.ts';
import { DOUBTS, settleDoubt } from './doubts.ts';
import { mayReadEnquiry } from './enquiry.ts';
import { mayShowHands, refusedHands } from './hands.ts';
import { mayReadDisclosure } from './interests.ts';
import { lookUp } from './look-up.ts';
import { mayShowMinutes } from './minutes.ts';
import { malformed, noticeOf } from './notices.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { mayPlan, PLANNING, refreshPlans } from './planning.ts';
import { mayUsePress, showLibrary } from './press-room.ts';
import { PRESSES, type PressRule } from './presses/index.ts';
import { notAlone } from './private.ts';
import { mayReadRecord, RECORDS } from './records.ts';
import { notTheirs, reviewSeats } from './roster.ts';
import { isClerkAlone } from './undelivered.ts';

/** Answer a button. Its data only names things: what the person may do is judged again from the record. */
export async function answerPress(
  parts: DeskParts,
  who: Speaker,
  verb: string,
  data: unknown,
): Promise<Showing> {
  const named: Named = typeof data === 'object' && data !== null ? data : {};
  const stream = parseStreamKey(named.of);
  const own = stream && stream.board === who.board.id ? stream : null;
  if (DOUBTS.has(verb)) return settleDoubt(parts, who, verb, data);
  const rule = Object.hasOwn(PRESSES, verb) ? PRESSES[verb] : undefined;
  if (rule) {
    if (!own || own.subject !== rule.subject) return refuse(parts, who, malformed('what it is about'));
    return carryOut(parts, who, rule, own, data);
  }
  return lookUp(parts, who, verb, named, own);
}

async function carryOut(
  parts: DeskParts,
  who: Speaker,
  rule: PressRule,
  name: StreamName,
  data: unknown,
): Promise<Showing> {
  const { board, person, commandId } = who;
  const now = parts.clock.now();
  const roster = name.subject === 'roster';
  const denied = roster ? notTheirs(parts, who) : rule.alone ? notAlone(parts, who) : null;
  if (denied) return refuse(parts, who, denied);
  const code = roster ? newCode(now) : null;
  const reading = rule.read(data, { id: name.id, now, timeZone: board.timeZone, code });
  if ('fault' in reading) return turnedDown(parts, who, rule, name, data, malformed(reading.fault));
  const stream = streamKey(name);
  const command = await filled(parts, who, rule, reading.command, name);
  if (command === null) return turnedDown(parts, who, rule, name, data, malformed('what it is about'));
  const answer = await parts.handler.carryOut({ stream, command, person, commandId });
  const ctx = { board, arrangements: arrangementsAt(board, now), now };
  const said = receiptOf(rule, answer).replaceAll('{code}', code?.said ?? '');
  const besides = stands(answer) && 'state' in answer ? rule.also?.(answer.state, ctx) : undefined;
  const receipt = besides === undefined ? said : `${said} ${besides}`;
  const notice = noticeOf(answer, receipt, ctx, rule.already);
  if (roster && stands(answer)) await reviewSeats(parts, who);
  if (name.subject === 'item' && stands(answer))
    refreshPlans(parts, who).catch((error: unknown) =>
      parts.logger.error({ stream, err: error }, 'what is planned was not brought up to date'),
    );
  if (answer.outcome === 'unreadable') return refuse(parts, who, notice);
  const refused = rule.card === 'hands' && !stands(answer);
  const again = refused ? await refusedHands(parts, who, stream, reading.of, typedIn(data), notice) : null;
  if (again) return again;
  return (
    (await afterwards(
      parts,
      who,
      rule,
      name,
      reading.of || newsIn(rule, data),
      notice,
      stands(answer),
      data,
    )) ?? turnedDown(parts, who, rule, name, data, notice, stands(answer))
  );
}

async function filled(
  parts: DeskParts,
  who: Speaker,
  { fill }: PressRule,
  command: unknown,
  name: StreamName,
): Promise<unknown> {
  return fill ? fill(command as object, parts, who, { stream: streamKey(name), id: name.id }) : command;
}

/** Each piece of news of a meeting to come is a message: the answer is for the one that was pressed. */
function newsIn({ card }: PressRule, data: unknown): string {
  if (!TOLD_ANEW.has(card) || typeof data !== 'object' || data === null || !('copy' in data)) return '';
  const pressed = cardNamed(String(data.copy).slice(0, LONGEST_COPY));
  return pressed.card === card ? pressed.of : '';
}
const TOLD_ANEW = new Set(['summons', 'press']);
const LONGEST_COPY = 100;

/** The receipt for what the record now holds: the first event with words of its own, else the press's. */
function receiptOf({ receipt, instead = {} }: PressRule, answer: Answer): string {
  if (answer.outcome !== 'recorded') return receipt;
  const types = new Set(answer.events.map((event) => (event as { readonly type: string }).type));
  return Object.entries(instead).find(([type]) => types.has(type))?.[1] ?? receipt;
}

/** The form again with what was typed in it, or a word alone where there is no form or it has done its work. */
function turnedDown(
  parts: DeskParts,
  who: Speaker,
  { form }: PressRule,
  name: StreamName,
  data: unknown,
  notice: Notice,
  recorded = false,
): Showing {
  if (!form || recorded || (isClaimed(data) && notAlone(parts, who))) return refuse(parts, who, notice);
  if (form === 'record-form' && !isStep(data)) return refuse(parts, who, notice);
  const content = { card: form, of: streamKey(name), typed: typedIn(data) };
  return parts.scenes.frame(who.board, who.person, content, notice);
}

/** What was typed as private is said back in nobody's hearing. */
const isClaimed = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'private' in data && data.private === 'true';

function typedIn(data: unknown): Typed {
  if (typeof data !== 'object' || data === null) return {};
  const words = Object.entries(data).filter(
    ([, value]) => typeof value === 'string' && value.length <= LONGEST_TYPED,
  );
  return Object.fromEntries(words);
}
const LONGEST_TYPED = 3_000;

/** The card as it now stands for the presser, with the answer on top. */
async function afterwards(
  parts: DeskParts,
  who: Speaker,
  rule: PressRule,
  name: StreamName,
  of: string,
  notice: Notice,
  recorded: boolean,
  data: unknown,
): Promise<Showing | null> {
  const stream = streamKey(name);
  const state = await parts.handler.state(stream);
  if (isUnbegun(state)) return null;
  if (name.subject === 'holding-lines')
    return mayUsePress(parts, who) ? showLibrary(parts, who, notice) : null;
  if (rule.card === 'agenda') return { ...(await showAgenda(parts, who)), notice };
  if (name.subject === 'roster' && rule.form && !recorded) return null;
  if (name.subject === 'press' && !mayReadEnquiry(parts, who, state as PressEnquiry)) return null;
  if (rule.card === 'summons' && !mayAnswer(who, state as Summons)) return null;
  if (name.subject === 'disclosure' && !mayReadDisclosure(parts, who, state as Disclosure)) return null;
  if (name.subject === 'minutes' && !mayShowMinutes(parts, who, state as Minutes)) return null;
  if (name.subject === 'item' && rule.card === 'item-status' && !recorded) return null;
  if ((rule.form === 'schedule-meeting' || rule.form === 'mark-item') && !recorded) return null;
  if (rule.receiptAlone && recorded) return null;
  if (rule.form === 'record-form' && !recorded && isStep(data)) return null;
  if (RECORDS.has(name.subject) && !mayReadRecord(parts, who, name.subject, state)) return null;
  if (PLANNING.has(rule.card) && !mayPlan(parts, who)) return null;
  if (rule.card === 'hands' && !mayShowHands(parts, who, state as Meeting)) return null;
  if (rule.card === 'evidence' && !isClerkAlone(parts, who)) return null;
  const card = of === '' ? rule.card : cardOf(state as Meeting, of, rule.card);
  const reveal = recorded && rule.reveals ? { reveal: true as const } : {};
  const asked = { stream, card, of, viewer: who.person, notice, ...reveal };
  if (recorded) parts.scenes.keepNotice(asked);
  return parts.scenes.scene(asked);
}

/** Pressed on a form, which is shown again; not on the card itself. */
const isStep = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'step' in data && data.step !== '';

const isUnbegun = (state: unknown): boolean =>
  typeof state === 'object' &&
  state !== null &&
  'stage' in state &&
  ['uncalled', 'unbegun', 'unsubmitted', 'unlogged', 'unscheduled', 'undisclosed'].includes(
    String(state.stage),
  );

function refuse(parts: DeskParts, { board, person }: Speaker, notice: Notice): Showing {
  return parts.scenes.frame(board, person, { card: 'notice' }, notice);
}
