import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CATEGORIES, type Marking, opennessOf } from '../../../src/core/openness/index.ts';
import { examplesOf } from '../../data/examples.ts';

const commercial: Marking = {
  confidential: false,
  paragraph: 3,
  registrable: false,
  ownPlanning: false,
  balance: 'outweighs',
};

const CLASSES = { exempt: 'EXEMPT_MAY_EXCLUDE', confidential: 'CONFIDENTIAL_MUST_EXCLUDE', public: 'PUBLIC' };

describe('What may be kept from the public (R-EXEMPT-1, R-EXEMPT-2)', () => {
  it.each(
    examplesOf(
      'EXEMPT',
      z.object({
        para: z.int().optional(),
        confidential: z.boolean().default(false),
        ownPlanningPermission: z.boolean().default(false),
        publicInterestFavoursWithholding: z.boolean().optional(),
      }),
      z.object({ classification: z.string() }),
    ),
  )('$id: $title', ({ input, expected }) => {
    const marking: Marking = {
      confidential: input.confidential,
      paragraph: input.para ?? null,
      registrable: false,
      ownPlanning: input.ownPlanningPermission,
      balance: input.publicInterestFavoursWithholding ? 'outweighs' : 'not-recorded',
    };
    expect(CLASSES[opennessOf(marking).kind]).toBe(expected.classification);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'is paragraph %i, where the public interest lies in withholding',
    (paragraph) => {
      expect(opennessOf({ ...commercial, paragraph })).toEqual({ kind: 'exempt', paragraph });
      expect(CATEGORIES[paragraph]).toMatch(/^information /);
    },
  );

  it.each(['does-not', 'not-recorded'] as const)('is nothing where the balance is "%s"', (balance) => {
    expect(opennessOf({ ...commercial, balance })).toEqual({ kind: 'public', because: 'public-interest' });
  });

  it('is not what must be registered under the Companies Acts, of category 3 alone (paragraph 8)', () => {
    expect(opennessOf({ ...commercial, registrable: true })).toEqual({
      kind: 'public',
      because: 'registrable',
    });
    expect(opennessOf({ ...commercial, paragraph: 4, registrable: true }).kind).toBe('exempt');
  });

  it('is not the authority’s own planning permission, of any category (paragraph 9)', () => {
    expect(opennessOf({ ...commercial, ownPlanning: true })).toEqual({
      kind: 'public',
      because: 'own-planning',
    });
  });

  it.each([null, 0, 8, 9, -1])('is not by a paragraph that is no category: %s', (paragraph) => {
    expect(opennessOf({ ...commercial, paragraph })).toEqual({ kind: 'public', because: 'no-category' });
  });

  it('is always what the law forbids to be disclosed', () => {
    expect(opennessOf({ ...commercial, confidential: true, paragraph: null, balance: 'does-not' }).kind).toBe(
      'confidential',
    );
  });
});
