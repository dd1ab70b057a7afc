import { arrangementsAt, type Board } from '../../core/constitution/index.ts';
import type { Meeting } from '../../core/meeting/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import type { Answer } from '../handler.ts';
import type { Place, StreamKey } from '../ports.ts';
import { type Ask, parseAsk } from '../words.ts';
import { cardNow } from './again.ts';
import { approvedAgenda, bringAgendaUpToDate, showAgenda } from './agenda.ts';
import { currentMeeting, myVotes, newStream, nextMeeting, stands } from './asks.ts';
import { showAttendance } from './attendance.ts';
import { showYear } from './cycle.ts';
import { latestMinutes } from './minutes.ts';
import { noticeOf, offerBoards } from './notices.ts';
import { openingToday } from './opening.ts';
import { inOwnChat } from './own-chat.ts';
import type { DeskParts, Speaker } from './parts.ts';
import { otherBoards } from './people.ts';
import { scheduleForm } from './planning.ts';
import { showRecords } from './records.ts';
import { findDecision, registerOf, registerPage, yearEnd } from './register.ts';
import { showCalls } from './requisition.ts';
import { showPeople } from './roster.ts';
import { tellingClerk } from './undelivered.ts';

/** Answer what somebody on a board typed. Cards that everybody shares go by the courier; the rest are returned. */
export async function answer(parts: DeskParts, who: Speaker, text: string): Promise<readonly Showing[]> {
  const ask = parseAsk(text);
  const { board, person } = who;
  const { frame } = parts.scenes;
  switch (ask.ask) {
    case 'help':
      return [frame(board, person, { card: 'help' }, otherBoardsOf(parts, who))];
    case 'unknown':
      return [
        frame(board, person, {
          card: 'help',
          asked: ask.text,
          ...(ask.nearest ? { nearest: ask.nearest } : {}),
        }),
      ];
    case 'who am i':
      return [await tellingClerk(parts, who, frame(board, person, { card: 'who-am-i' }))];
    case 'agenda':
      return [await tellingClerk(parts, who, await showAgenda(parts, who))];
    case 'raise item':
      return [frame(board, person, { card: 'raise-item', of: newStream(board, 'item') })];
    case 'schedule meeting':
      return [await inOwnChat(parts, who, scheduleForm(parts, who))];
    case 'minutes':
      return [await inOwnChat(parts, who, await latestMinutes(parts, who))];
    case 'call meeting': {
      const calls = await showCalls(parts, who);
      return Promise.all(calls.map((card) => inOwnChat(parts, who, card)));
    }
    case 'press enquiry':
      return [frame(board, person, { card: 'log-enquiry', of: newStream(board, 'press') })];
    case 'information request':
      return [await inOwnChat(parts, who, await showRecords(parts, who))];
    case 'attendance':
      return [await inOwnChat(parts, who, await showAttendance(parts, who))];
    case 'my votes':
      return [await inOwnChat(parts, who, await myVotes(parts, board, person))];
    case 'register':
      return [await registerPage(parts, board, person, ask.year && yearEnd(ask.year))];
    case 'people':
      return [showPeople(parts, who)];
    case 'year':
    case 'hand over':
      return [await showYear(parts, who, ask.ask)];
    case 'decision':
      return [await showDecision(parts, who, ask.id)];
    default:
      return atMeeting(parts, who, ask);
  }
}

/** Somebody on several boards may turn their own chat to another. */
function otherBoardsOf(parts: DeskParts, { board, person, place }: Speaker): Notice | undefined {
  const others = place.scope === 'personal' ? otherBoards(parts, board, person) : [];
  if (others.length === 0) return undefined;
  return offerBoards({ tone: 'info', text: `This chat is about the ${board.shortName} Board.` }, others);
}

type MeetingAsk =
  | Extract<Ask, { ask: 'open meeting' | 'roll call' | 'take item' | 'close meeting' }>
  | { ask: string };

async function atMeeting(parts: DeskParts, who: Speaker, ask: MeetingAsk): Promise<readonly Showing[]> {
  if (ask.ask === 'open meeting') return openMeeting(parts, who);
  const stream = await currentMeeting(parts, who.board);
  if (!stream) return [notice(parts, who, noMeeting(parts, who.board))];
  await follow(parts, who.place, stream);
  if (ask.ask === 'roll call') {
    await parts.courier.repost(who.place, stream, 'roll-call', '');
    return [];
  }
  if (ask.ask === 'close meeting') return say(parts, who, stream, { type: 'CloseMeeting' });
  await bringAgendaUpToDate(parts, who.board, stream);
  const number = 'number' in ask ? ask.number : 0;
  return say(parts, who, stream, { type: 'TakeItem', number }, String(number));
}

/** Calls the roll of a new meeting, or shows the roll of the one there is: two people asking call one meeting. */
async function openMeeting(parts: DeskParts, who: Speaker): Promise<readonly Showing[]> {
  const running = await currentMeeting(parts, who.board);
  if (running) {
    await follow(parts, who.place, running);
    await parts.courier.repost(who.place, running, 'roll-call', '');
    return [];
  }
  const summoned = await openingToday(parts, who);
  if (summoned && 'outcome' in summoned) return [notice(parts, who, summoned)];
  const stream = await nextMeeting(parts, who.board);
  const opening = summoned ?? { agenda: await approvedAgenda(parts, who.board) };
  const id = stream.slice(stream.lastIndexOf('.') + 1);
  await follow(parts, who.place, stream);
  return say(parts, who, stream, { type: 'CallMeeting', meeting: id, ...opening }, '', 'roll-call');
}

/** A command said aloud. Recorded, its card comes to every place; refused or already done, the answer comes here. */
async function say(
  parts: DeskParts,
  who: Speaker,
  stream: StreamKey,
  command: object,
  of = '',
  again = of ? 'motion' : 'roll-call',
): Promise<readonly Showing[]> {
  const { person, commandId, place } = who;
  const result = await parts.handler.carryOut({ stream, command, person, commandId });
  if (!stands(result)) return [notice(parts, who, result)];
  if (result.outcome === 'already') {
    await parts.courier.repost(place, stream, cardNow(result.state as Meeting, of, again), of);
  }
  return [];
}

function notice(parts: DeskParts, { board, person }: Speaker, result: Answer): Showing {
  const now = parts.clock.now();
  const words = noticeOf(result, 'Recorded.', { board, arrangements: arrangementsAt(board, now), now });
  return parts.scenes.frame(board, person, { card: 'notice' }, words);
}

function noMeeting({ clock }: DeskParts, board: Board): Answer {
  const { clause } = arrangementsAt(board, clock.now()).agenda;
  return {
    outcome: 'out of order',
    state: null,
    breaches: [
      { rule: 'R-MEET-2', clause, why: 'meeting-not-called', required: 'a meeting called', found: 'none' },
    ],
  };
}

/** In somebody's own chat, a meeting's shared cards come once they have asked about it there. */
async function follow(parts: DeskParts, place: Place, stream: StreamKey): Promise<void> {
  if (place.scope === 'personal') await parts.courier.follow(place, stream);
}

async function showDecision(parts: DeskParts, { board, person }: Speaker, asked: string): Promise<Showing> {
  const decision = await findDecision(parts, board, asked);
  if (!decision)
    return registerPage(parts, board, person, undefined, {
      tone: 'info',
      text: `There is no decision ${asked} in the register.`,
      cure: 'These are the latest.',
    });
  return parts.scenes.frame(board, person, {
    card: 'outcome',
    of: registerOf(board, decision.year),
    decision,
  });
}
