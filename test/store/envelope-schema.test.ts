import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/core/kernel/index.ts';
import { EnvelopeSchema } from '../../src/store/envelope-schema.ts';

type KeyOf<A> = A extends unknown ? keyof A : never;

/** One of every kind there is: a new kind does not compile until it stands here. */
const EVERY: Readonly<Record<KeyOf<Audience>, Audience>> = {
  seat: { seat: 'swale.leader' },
  office: { office: 'leader' },
  post: { post: 'clerk' },
  chair: { chair: 'chair-or-vice' },
  all: { all: 'members' },
  person: { person: 'leader-swale' },
  party: { post: 'communications', party: 'swale' },
};

describe('A row of the record', () => {
  it.each(Object.values(EVERY))('can be read again whoever was to be told: %j', (audience) => {
    const row = {
      ...{ stream: 'mkip.summons.december', version: 1, type: 'MeetingScheduled' },
      ...{ at: '2026-11-26T10:00:00.000Z', commandId: 'one', rules: 'v1', data: {} },
      actor: { person: 'clerk', capacity: 'Clerk', seat: null },
      announcements: [{ kind: 'tell', to: [audience], card: 'summons', of: '' }],
      ...{ previous: '0'.repeat(64), hash: 'f'.repeat(64) },
    };
    expect(EnvelopeSchema.safeParse(row).success).toBe(true);
  });
});
