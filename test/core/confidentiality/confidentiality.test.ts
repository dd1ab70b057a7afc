import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXCEPTIONS, type Shared, sharedBy } from '../../../src/core/confidentiality/index.ts';
import { examplesOf } from '../../data/examples.ts';

const RESULTS: Readonly<Record<Shared['kind'], string>> = {
  blocked: 'BLOCKED',
  consent: 'ALLOWED_CONSENT',
  exception: 'ALLOWED_19_4',
  'need-to-know': 'ALLOWED_NEED_TO_KNOW',
};

describe('Another council’s confidential material (R-CONF-1, R-CONF-2)', () => {
  it.each(
    examplesOf(
      'CONF',
      z.object({
        recipient: z.enum(['press', 'requester', 'staff']),
        ownerConsentWritten: z.boolean().default(false),
        law: z.boolean().default(false),
        public: z.boolean().default(false),
        needToKnow: z.boolean().default(false),
        briefed: z.boolean().default(false),
      }),
      z.object({ result: z.string() }),
    ),
  )('$id: $title', ({ input, expected }) => {
    const shared = sharedBy({
      with: input.recipient === 'staff' ? 'inside' : 'outside',
      consent: input.ownerConsentWritten,
      exception: input.law ? 'required-by-law' : input.public ? 'public' : null,
      needToKnow: input.needToKnow,
      briefed: input.briefed,
    });
    expect(RESULTS[shared.kind]).toBe(expected.result);
  });

  it('goes to staff who need it and were briefed, and to none who lack either', () => {
    const inside = { with: 'inside', consent: false, exception: null } as const;
    expect(sharedBy({ ...inside, needToKnow: true, briefed: true })).toEqual({ kind: 'need-to-know' });
    expect(sharedBy({ ...inside, needToKnow: false, briefed: true })).toEqual({
      kind: 'blocked',
      because: 'no-need',
    });
    expect(sharedBy({ ...inside, needToKnow: true })).toEqual({ kind: 'blocked', because: 'not-briefed' });
  });

  it.each(EXCEPTIONS)('goes out by the exception %s, which is named', (exception) => {
    expect(sharedBy({ with: 'outside', consent: false, exception })).toEqual({
      kind: 'exception',
      exception,
    });
  });

  it('goes to nobody outside without consent or an exception, however much they need it', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (needToKnow, briefed) => {
        const shared = sharedBy({ with: 'outside', consent: false, exception: null, needToKnow, briefed });
        expect(shared).toEqual({ kind: 'blocked', because: 'no-consent' });
      }),
    );
  });
});
