import { randomUUID } from 'node:crypto';
import type { Envelope, StreamKey } from '../../../src/app/ports.ts';
import { type Draft, nothingBefore, seal } from '../../../src/app/record/envelope.ts';

/** A meeting nobody else in the test run has heard of. */
export const newMeeting = (): StreamKey => `mkip.meeting.${randomUUID()}`;

/** The next event of a meeting, sealed to the last one there. */
export function nextOf(
  stream: StreamKey,
  last: Envelope | undefined,
  changes: Partial<Draft> = {},
): Envelope {
  const version = (last?.version ?? 0) + 1;
  const draft: Draft = {
    stream,
    version,
    type: 'BallotCast',
    at: '2026-11-26T10:00:00.000Z',
    actor: { person: 'swale-leader', capacity: 'leader', seat: 'swale-1' },
    commandId: randomUUID(),
    rules: '2026-04-01',
    data: { motion: 'm1', vote: 'for' },
    announcements: [],
    ...changes,
  };
  return seal(draft, last?.hash ?? nothingBefore);
}

/** The first so many events of a meeting. */
export function eventsOf(stream: StreamKey, count: number): readonly [Envelope, ...Envelope[]] {
  const first = nextOf(stream, undefined);
  const events: [Envelope, ...Envelope[]] = [first];
  for (let last = first; events.length < count; events.push(last)) last = nextOf(stream, last);
  return events;
}
