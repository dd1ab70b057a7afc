import type { AgendaLineData } from '../core/agenda/index.ts';
import { personName } from '../core/constitution/index.ts';
import { chairRoleOf } from '../core/standing/index.ts';
import { clerkOf } from '../core/summons/index.ts';
import { itemStage } from './agenda.ts';
import { RIGHTS } from './meeting-words.ts';
import { privateState } from './private-words.ts';
import type { ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';

type Shown = ShownAs<'planning' | 'briefing'>;

export interface Entry {
  readonly no: string;
  readonly title: string;
  readonly state: string;
  readonly id: string;
  readonly up: boolean;
  readonly urgent: boolean;
  /** Open, and not yet seen on an agenda: the clerk may still keep it private. */
  readonly keep: boolean;
  readonly itemKey: string;
}

/** The items in the chair's order, then what came too late, then what the chair has not ruled on (R-AGENDA-2, R-NOTICE-3). */
export function entriesOf(showing: Shown, room: Room): readonly Entry[] {
  const { summons, business } = showing;
  const chairs = chairRoleOf({ ...showing, person: showing.viewer }) !== null;
  const orders = chairs && summons.stage === 'scheduled';
  const accepts = chairs && (summons.stage === 'published' || summons.stage === 'opened');
  const toCome = summons.stage === 'scheduled' || summons.stage === 'published';
  const clerk = toCome && clerkOf({ ...showing, person: showing.viewer }) !== undefined;
  const seen = new Set(summons.published?.lines.map(({ item }) => item));
  const entry = (item: AgendaLineData, no: string, word: string): Entry => ({
    no,
    title: clip(item.title, Math.max(room.text, 60)),
    state: [word, privateState(item), rightOf(showing, item)].filter(Boolean).join(' · '),
    id: item.id,
    up: false,
    urgent: false,
    keep: clerk && privateState(item) === '' && !seen.has(item.id),
    itemKey: `${showing.board.id}.item.${item.id}`,
  });
  const numbered = (id: string, i: number): string =>
    String(summons.published?.lines.find(({ item }) => item === id)?.number ?? i + 1);
  return [
    ...business.listed.map((item, i) => ({
      ...entry(item, numbered(item.id, i), itemStage(item.stage)),
      up: orders && i > 0,
    })),
    ...business.late.map((item) => ({ ...entry(item, '–', 'too late for this agenda'), urgent: accepts })),
    ...business.awaiting.map((item) => entry(item, '–', itemStage(item.stage))),
  ];
}

export const rightOf = ({ board }: Shown, { right, by }: AgendaLineData): string =>
  `${RIGHTS[right]} by ${personName(board, by)}`;
