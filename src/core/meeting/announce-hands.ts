import type { Announcement } from '../kernel/index.ts';
import type { MeetingEvent } from './event.ts';
import { itemUnderWay, showOn } from './select.ts';
import type { Business, Called } from './state.ts';

type HandsEvent = Extract<MeetingEvent, { type: 'HandsRecorded' | 'HandsReturned' | 'HandsConfirmed' }>;

/** Each show of hands is a message of its own: whoever is to look at it again hears of it. */
const nameOf = (number: number, show: number): string => `${number}.${show}`;

/** A show goes to whoever presides, and what became of it back to the clerk: in their own chats, before the close (R-VOTE-5). */
export function announceHands(event: HandsEvent, meeting: Called): readonly Announcement[] {
  const { number, show } = event;
  if (event.type === 'HandsRecorded')
    return [
      ...(show > 1 ? [{ kind: 'refresh', card: 'hands', of: nameOf(number, show - 1) } as const] : []),
      ...handsForChair(meeting),
    ];
  const recordedBy = showOn(meeting.business[number])?.recordedBy;
  const of = nameOf(number, show);
  const shown = [
    { kind: 'refresh', card: 'hands', of },
    { kind: 'refresh', card: 'ballot', of: String(number) },
  ] as const;
  if (recordedBy === undefined) return shown;
  return [...shown, { kind: 'tell', to: [{ person: recordedBy }], card: 'hands', of }];
}

/** A show that waits is for whoever presides, and so for whoever takes the chair while it does. */
export function handsForChair(meeting: Called): readonly Announcement[] {
  const item = itemUnderWay(meeting);
  const show = showOn(item);
  if (!item || show?.stage !== 'put' || meeting.presiding === null) return [];
  const of = nameOf(item.line.number, show.show);
  return [{ kind: 'tell', to: [{ person: meeting.presiding.person }], card: 'hands', of }];
}

/** Who comes or goes may spoil a show, and the close ends it. */
export function refreshHands(item: Business | undefined): readonly Announcement[] {
  const show = showOn(item);
  if (!item || !show) return [];
  return [{ kind: 'refresh', card: 'hands', of: nameOf(item.line.number, show.show) }];
}
