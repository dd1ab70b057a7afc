import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Board, identityKey, personByIdentity } from '../../../src/core/constitution/index.ts';
import { mkip, weald } from '../../data/load.ts';

function identityOf(board: Board, id: string) {
  const person = board.people.find((p) => p.id === id);
  if (!person) throw new Error(`nobody is ${id}`);
  return { tenantId: person.tenantId, aadObjectId: person.aadObjectId };
}

const shout = (text: string, mask: number) =>
  [...text].map((c, i) => ((mask >> (i % 30)) & 1 ? c.toUpperCase() : c)).join('');

describe('Knowing a person', () => {
  it('is by tenant and directory object, for everybody in both board files', () => {
    for (const board of [mkip, weald])
      for (const { id } of board.people) expect(personByIdentity(board, identityOf(board, id))).toBe(id);
  });

  it('pays no heed to capitals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...weald.people), fc.nat(), fc.nat(), (person, a, b) => {
        const who = { tenantId: shout(person.tenantId, a), aadObjectId: shout(person.aadObjectId, b) };
        expect(personByIdentity(weald, who)).toBe(person.id);
      }),
    );
  });

  it('tells apart two people with one object id in two tenants', () => {
    const ashlow = identityOf(weald, 'portfolio-holder-ashlow');
    const hazelcote = identityOf(weald, 'portfolio-holder-hazelcote');
    expect(ashlow.aadObjectId).toBe(hazelcote.aadObjectId);
    expect(personByIdentity(weald, ashlow)).toBe('portfolio-holder-ashlow');
    expect(personByIdentity(weald, hazelcote)).toBe('portfolio-holder-hazelcote');
  });

  it('refuses the right object in the wrong tenant', () => {
    const swale = identityOf(mkip, 'leader-swale');
    const { tenantId } = identityOf(mkip, 'leader-maidstone');
    expect(personByIdentity(mkip, { ...swale, tenantId })).toBeUndefined();
  });

  it('refuses a stranger from a council’s own tenant, and somebody with no identity at all', () => {
    const { tenantId } = identityOf(mkip, 'leader-swale');
    const aadObjectId = 'b0000000-0000-4000-8000-999999999999';
    expect(personByIdentity(mkip, { tenantId, aadObjectId })).toBeUndefined();
    expect(personByIdentity(mkip, { tenantId: '', aadObjectId: '' })).toBeUndefined();
  });

  it('is not by the name of an id or of an office', () => {
    const { tenantId } = identityOf(mkip, 'leader-swale');
    expect(personByIdentity(mkip, { tenantId, aadObjectId: 'leader-swale' })).toBeUndefined();
    expect(personByIdentity(mkip, { tenantId, aadObjectId: 'Leader of Swale' })).toBeUndefined();
  });

  it('keeps tenant and object apart in the key', () => {
    expect(identityKey({ tenantId: 'AB', aadObjectId: 'C' })).toBe('ab/c');
    expect(identityKey({ tenantId: 'A', aadObjectId: 'BC' })).not.toBe(
      identityKey({ tenantId: 'AB', aadObjectId: 'C' }),
    );
  });
});
