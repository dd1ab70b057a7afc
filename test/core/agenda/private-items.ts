import type { ItemCommand, ItemEvent } from '../../../src/core/agenda/index.ts';
import type { Marking } from '../../../src/core/openness/index.ts';
import { NOW } from '../boards.ts';
import { requested } from './items.ts';

export const PUBLIC = 'A property matter';
export const OFFICER = 'monitoring-officer';

export const marking: Marking = {
  ...{ confidential: false, paragraph: 3, registrable: false, ownPlanning: false },
  balance: 'outweighs',
};

/** Raised by the Head of Waste Services as private. */
export const claimed: ItemEvent = { ...requested, private: { publicTitle: PUBLIC } };

export const mark: Extract<ItemCommand, { type: 'MarkItem' }> = {
  ...{ type: 'MarkItem', marking, publicTitle: PUBLIC, readers: ['programme-manager'] },
  reason: 'Others would bid less, knowing the offer.',
};
const { type: _, ...words } = mark;

export const marked: ItemEvent = { ...words, type: 'ItemMarked', at: NOW, by: 'clerk' };
export const confirmed: ItemEvent = { type: 'MarkingConfirmed', at: NOW, by: OFFICER };
export const refused: ItemEvent = { type: 'MarkingRefused', at: NOW, by: OFFICER, reason: 'It is public.' };
export const asked: ItemEvent = { type: 'OpeningAsked', at: NOW, by: 'clerk' };
export const opened: ItemEvent = { type: 'ItemOpened', at: NOW, by: 'clerk' };
export const seen: ItemEvent = { type: 'ItemPublished', at: NOW, meeting: '2026-11-26' };
