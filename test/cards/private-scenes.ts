import { item, type SubmittedItem } from '../../src/core/agenda/index.ts';
import type { Called } from '../../src/core/meeting/index.ts';
import type { Content, Showing } from '../../src/core/showing/index.ts';
import { AGENDA, arrive, CHAIR, EVERYBODY, held, play } from './play.ts';

const OF = 'mkip.item.item-depot';
export const SECRET = 'Sale of Harrow Depot to Blakeney Ltd';
export const PUBLIC = 'A property matter';

/** A property deal that must not be seen: raised as private, marked, and waiting for the Monitoring Officer. */
export const claimed = play(item, item.initial, [
  [
    '08:00',
    'head-of-waste',
    {
      ...{ type: 'SubmitItem', id: 'item-depot', title: SECRET, matter: 'recommendation' },
      purpose: 'Blakeney has offered more than the valuer expected.',
      motion: 'That the councils be recommended to accept Blakeney’s offer.',
      involved: ['maidstone', 'swale'],
      private: { publicTitle: PUBLIC },
    },
  ],
]) as SubmittedItem;

export const MARKING = {
  ...{ confidential: false, paragraph: 3, registrable: false, ownPlanning: false },
  balance: 'outweighs',
} as const;

export const marked = play(item, claimed, [
  [
    '08:20',
    'clerk',
    {
      ...{ type: 'MarkItem', marking: MARKING, publicTitle: PUBLIC, readers: ['programme-manager'] },
      reason: 'Knowing the offer, others would bid less than they are ready to pay.',
    },
  ],
]) as SubmittedItem;

export const confirmed = play(item, marked, [
  ['08:40', 'monitoring-officer', { type: 'ConfirmMarking' }],
]) as SubmittedItem;

const private4 = {
  ...{ number: 4, item: 'item-depot', title: PUBLIC, matter: 'recommendation', by: 'head-of-waste' },
  motion: `To agree the recommendation of the private report: ${PUBLIC}`,
  involved: ['maidstone', 'swale', 'tunbridge-wells'],
  openness: { kind: 'exempt', paragraph: 3 },
} as const;

/** All six here, the first item done, an exempt one to come. */
export const beforeExclusion = held([
  [
    '09:50',
    'clerk',
    {
      ...{ type: 'CallMeeting', meeting: 'meeting-1' },
      agenda: [...AGENDA.slice(0, 1), { ...private4, involved: [...private4.involved] }],
    },
  ],
  ...arrive('09:55', ...EVERYBODY, 'clerk'),
  ['10:00', CHAIR, { type: 'CallToOrder' }],
]) as Called;

export const excluded = held([
  [
    '09:50',
    'clerk',
    {
      ...{ type: 'CallMeeting', meeting: 'meeting-1' },
      agenda: [...AGENDA.slice(0, 1), { ...private4, involved: [...private4.involved] }],
    },
  ],
  ...arrive('09:55', ...EVERYBODY, 'clerk'),
  ['10:00', CHAIR, { type: 'CallToOrder' }],
  ['10:30', CHAIR, { type: 'MoveExclusion' }],
  ['10:32', CHAIR, { type: 'DeclareConsensus', number: 5 }],
  ['10:33', CHAIR, { type: 'TakeItem', number: 4 }],
]) as Called;

type Show = (content: Content, viewer?: string | null) => Showing;

export const privateScenes = (show: Show) =>
  ({
    'private-item': show({ card: 'private-item', of: OF, item: marked }, 'monitoring-officer'),
    'mark-item': show({ card: 'mark-item', of: OF, typed: { publicTitle: PUBLIC } }, 'clerk'),
    exclusion: show({
      card: 'exclusion',
      of: 'meeting-1',
      meeting: excluded,
      at: excluded.excluded?.at ?? '',
    }),
  }) as const;
