import { minutes } from '../../src/core/minutes/index.ts';

/** The minutes of the meeting on the cards, begun at the close and corrected once. */
const begun = minutes.evolve(minutes.initial, {
  ...{ type: 'MinutesBegun', at: '2026-11-26T10:50:01.000Z', meeting: 'meeting-1', due: '2026-12-10' },
  ...{ openedAt: '2026-11-26T10:00:00.000Z', closedAt: '2026-11-26T10:50:00.000Z', reminders: [] },
});
export const corrected = minutes.evolve(begun, {
  ...{ type: 'MinutesCorrected', at: '2026-11-26T11:20:00.000Z', by: 'clerk', version: 2, paragraph: '1.3' },
  ...{
    was: 'Deferred at 10:46. Reason: No time.',
    text: 'Deferred at 10:46 for want of time.',
    reason: 'Plainer',
  },
});
