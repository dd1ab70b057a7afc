import { type AgendaItem, publicItem } from '../core/agenda/index.ts';
import type { Complaint } from '../core/complaint/index.ts';
import { arrangementsAt, type Board, type PersonId } from '../core/constitution/index.ts';
import type { Cycle } from '../core/cycle/index.ts';
import type { Disclosure } from '../core/disclosure/index.ts';
import type { HoldingLines } from '../core/holding-lines/index.ts';
import type { Meeting } from '../core/meeting/index.ts';
import { DecisionEntered } from '../core/register/index.ts';
import type { Request } from '../core/request/index.ts';
import type { Requisition } from '../core/requisition/index.ts';
import type { Content, Notice, Showing } from '../core/showing/index.ts';
import type { Summons } from '../core/summons/index.ts';
import type { Boards } from './boards.ts';
import { disclosureScene } from './disclosure-scene.ts';
import type { Evidence } from './evidence.ts';
import type { Handler } from './handler.ts';
import { minutesScene } from './minutes/scene.ts';
import { plannedFor } from './planned.ts';
import type { Clock, LinkKind, Links, Lists, StreamKey } from './ports.ts';
import { pressScene } from './press/scene.ts';
import { privateScene } from './reading.ts';
import { parseStreamKey } from './stream-key.ts';
import { createSummonsScene } from './summons-scene.ts';

export interface SceneParts {
  readonly handler: Pick<Handler, 'state'>;
  readonly lists: Lists;
  readonly clock: Clock;
  readonly boards: Pick<Boards, 'boardOf'>;
  readonly links: Links;
  readonly evidence: Pick<Evidence, 'of'>;
}

export interface Asked {
  readonly stream: StreamKey;
  readonly card: string;
  /** Which of the stream's cards of that name: an item number, a decision, or nothing. */
  readonly of: string;
  readonly viewer: PersonId | null;
  readonly notice?: Notice;
  /** Say somebody's details, on this one drawing. */
  readonly reveal?: true;
}

export interface Scenes {
  /** Keep an answer on that person's own copy for a while, so that the update that follows does not wipe it away. */
  keepNotice(asked: Asked & { readonly viewer: PersonId; readonly notice: Notice }): void;
  /** A card drawn from the record as it is now, for one person or for all. Null if there is no such card. */
  scene(asked: Asked): Promise<Showing | null>;
  /** The address of a file for one person; null where no browser could reach it. */
  link(kind: LinkKind, stream: StreamKey, person: PersonId, until: string): Promise<string | null>;
  /** Put a card's content before somebody. */
  frame(board: Board, viewer: PersonId | null, content: Content, notice?: Notice): Showing;
}

const KEPT_MS = 30_000;

export function createScenes(parts: SceneParts): Scenes {
  const summonsScene = createSummonsScene(parts);
  const kept = new Map<string, { readonly notice: Notice; readonly until: number }>();

  function keepNotice({ notice, ...asked }: Asked & { readonly notice: Notice }): void {
    const now = Date.now();
    // The oldest stand first: a vote keeps thousands, and looking through them all would cost more than the vote.
    for (const [key, { until }] of kept) {
      if (until >= now) break;
      kept.delete(key);
    }
    const copy = copyOf(asked);
    kept.delete(copy);
    kept.set(copy, { notice, until: now + KEPT_MS });
  }

  function keptFor(asked: Asked): Notice | undefined {
    const found = asked.viewer === null ? undefined : kept.get(copyOf(asked));
    return found && found.until > Date.now() ? found.notice : undefined;
  }

  function frame(board: Board, viewer: PersonId | null, content: Content, notice?: Notice): Showing {
    const now = parts.clock.now();
    const shared = { board, arrangements: arrangementsAt(board, now), now, viewer };
    return notice ? { ...content, ...shared, notice } : { ...content, ...shared };
  }

  async function scene(asked: Asked): Promise<Showing | null> {
    const { stream, viewer, notice = keptFor(asked) } = asked;
    const name = parseStreamKey(stream);
    const board = name && parts.boards.boardOf(name.board);
    if (!name || !board) return null;
    const content = await drawnFrom(asked, board, name.id);
    const showing = content && frame(board, viewer, content, notice);
    return showing && asked.reveal ? { ...showing, reveal: true } : showing;
  }

  /** What a card is drawn from; some cards need more than the stream they are of. */
  async function drawnFrom(
    { stream, card, of, viewer }: Asked,
    board: Board,
    id: string,
  ): Promise<Content | null> {
    if (card === 'outcome') {
      const decision = await readDecision(parts.lists, board.id, of);
      return decision && { card, of: stream, decision };
    }
    if (card === 'minutes') return minutesScene(parts, stream, viewer);
    if (card === 'press') return pressScene(parts, board, stream);
    const state = await parts.handler.state(stream);
    switch (card) {
      case 'disclosure':
        return disclosureScene(parts, board, stream, state as Disclosure, viewer);
      case 'evidence': {
        const seen = parts.evidence.of(board.id, parts.clock.now());
        return { card, of: stream, meeting: state as Meeting, seen };
      }
      case 'private-item':
        return privateScene(parts, board, stream, state as AgendaItem, viewer);
      case 'planning':
      case 'briefing':
        return plan(card, board, stream, state as Summons);
      case 'summons':
        return summonsScene(board, stream, state as Summons, viewer);
      default:
        return contentOf(card, stream, id, of, state);
    }
  }

  /** What is planned is drawn with the items and the press enquiries that go with it. */
  async function plan(
    card: 'planning' | 'briefing',
    board: Board,
    of: StreamKey,
    summons: Summons,
  ): Promise<Content | null> {
    if (summons.stage === 'unscheduled') return null;
    return { card, of, summons, ...(await plannedFor(parts.lists, board, summons)) };
  }

  return { scene, frame, keepNotice, link: parts.links.offer };
}

export async function readDecision(lists: Lists, board: string, id: string): Promise<DecisionEntered | null> {
  const line = await lists.get(board, 'decision', id);
  return line ? DecisionEntered.parse(line.data) : null;
}

function contentOf(card: string, of: StreamKey, id: string, which: string, state: unknown): Content | null {
  switch (card) {
    case 'roll-call':
    case 'closed':
    case 'quorum':
      return { card, of, meeting: state as Meeting };
    case 'exclusion': {
      const meeting = state as Meeting;
      return meeting.stage === 'uncalled' ? null : { card, of, meeting, at: which };
    }
    case 'motion':
    case 'ballot':
    case 'interest':
      return { card, of, meeting: state as Meeting, number: Number(which) };
    case 'hands': {
      const [number, show] = which.split('.').map(Number);
      return { card, of, meeting: state as Meeting, number: number ?? 0, show: show ?? null };
    }
    case 'item-review':
    case 'item-status':
      return { card, of, id, item: publicItem(state as AgendaItem) };
    case 'people':
      return { card, of };
    case 'holding-lines':
      return { card, of, library: state as HoldingLines };
    case 'notice-of-meeting': {
      const summons = state as Summons;
      return summons.stage === 'unscheduled' ? null : { card, of, summons };
    }
    case 'request': {
      const request = state as Request;
      return request.stage === 'unlogged' ? null : { card, of, request };
    }
    case 'complaint': {
      const complaint = state as Complaint;
      return complaint.stage === 'unlogged' ? null : { card, of, complaint };
    }
    case 'requisition': {
      const requisition = state as Requisition;
      return requisition.stage === 'uncalled' ? null : { card, of, requisition };
    }
    case 'year':
      return { card, of, cycle: state as Cycle };
    case 'hand-over': {
      const { handOver } = state as Cycle;
      return handOver && { card, of, handOver };
    }
    default:
      return null;
  }
}

/** One person's copy of a card: an item's are told apart by its number, summonses by their news, others need nothing. */
const copyOf = ({ stream, card, of, viewer }: Asked): string =>
  `${stream} ${card} ${card === 'summons' || card === 'press' ? of : (/^(\d+)(\.\d+)?$/.exec(of)?.[1] ?? '')} ${viewer}`;
