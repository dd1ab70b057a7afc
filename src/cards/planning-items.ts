import type { AgendaLineData } from '../core/agenda/index.ts';
import { personName } from '../core/constitution/index.ts';
import { chairRoleOf } from '../core/standing/index.ts';
import { itemStage } from './agenda.ts';
import { RIGHTS } from './meeting-words.ts';
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
}

/** The items in the chair's order, then what came too late, then what the chair has not ruled on (R-AGENDA-2, R-NOTICE-3). */
export function entriesOf(showing: Shown, room: Room): readonly Entry[] {
  const { summons, business } = showing;
  const chairs = chairRoleOf({ ...showing, person: showing.viewer }) !== null;
  const orders = chairs && summons.stage === 'scheduled';
  const accepts = chairs && (summons.stage === 'published' || summons.stage === 'opened');
  const entry = (item: AgendaLineData, no: string, word: string): Entry => ({
    no,
    title: clip(item.title, Math.max(room.text, 60)),
    state: `${word} · ${rightOf(showing, item)}`,
    id: item.id,
    up: false,
    urgent: false,
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
