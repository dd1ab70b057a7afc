import { describe, expect, it } from 'vitest';
import { identityKey, personByIdentity, tenantsFor } from '../../../src/core/constitution/index.ts';
import type { RosterCommand } from '../../../src/core/roster/index.ts';
import { mkip, NOW } from '../boards.ts';
import {
  ACCOUNT,
  appointed,
  boardAfter,
  by,
  clerk,
  coded,
  type EventOf,
  ended,
  HASH,
  history,
  introduced,
  LATER,
  replaced,
  SWALE,
} from './people.ts';

const speaks = (codeHash: string | null, tenantId = SWALE, aadObjectId = ACCOUNT): RosterCommand => ({
  ...{ type: 'BindPerson', tenantId, aadObjectId, codeHash },
});
const bound: EventOf<'PersonBound'> = {
  ...{ type: 'PersonBound', at: NOW, person: 'p-1', tenantId: SWALE, aadObjectId: ACCOUNT },
};
const MAIDSTONE = 'a0000000-0000-4000-8000-000000000000';
const chosen = [ended, introduced(ACCOUNT), appointed];

describe('Somebody new becomes known', () => {
  it('by the code the clerk handed over, said once', () => {
    history(...replaced)
      .when(speaks(HASH), by(null))
      .then(bound);
    history(...replaced, bound)
      .when(speaks(HASH, SWALE, 'b0000000-0000-4000-8000-0000000000bb'), by(null))
      .thenOutOfOrder('R-MEM-4', 'code-not-known');
    expect(
      personByIdentity(boardAfter([...replaced, bound]), { tenantId: SWALE, aadObjectId: ACCOUNT }),
    ).toBe('p-1');
  });

  it('by the account the clerk chose, in whatever case it is written', () => {
    history(...chosen)
      .when(speaks(null, SWALE, ACCOUNT.toUpperCase()), by(null))
      .then({ ...bound, aadObjectId: ACCOUNT.toUpperCase() });
  });

  it('and until then nobody is them, though the seat is theirs', () => {
    const board = boardAfter(replaced);
    expect(personByIdentity(board, { tenantId: '', aadObjectId: '' })).toBeUndefined();
    expect(board.people.find(({ id }) => id === 'p-1')?.name).toBe('Alex Marsh');
  });
});

describe('Nobody becomes known', () => {
  it('from the directory of another council, or of none', () => {
    for (const tenant of [MAIDSTONE, '99999999-0000-4000-8000-000000000000']) {
      history(...chosen)
        .when(speaks(null, tenant), by(null))
        .thenOutOfOrder('R-MEM-4', 'wrong-tenant');
      history(...replaced)
        .when(speaks(HASH, tenant), by(null))
        .thenOutOfOrder('R-MEM-4', 'wrong-tenant');
    }
  });

  it('once what they were appointed to is over', () => {
    const gone = { ...ended, entry: { person: 'p-1', seat: { party: 'swale', office: 'leader' } } } as const;
    history(...replaced, gone)
      .when(speaks(HASH), by(null))
      .thenOutOfOrder('R-MEM-4', 'wrong-tenant');
  });

  it('by a code that has run out, or that a newer one has replaced', () => {
    history(...replaced)
      .when(speaks(HASH), by(null, LATER))
      .thenOutOfOrder('R-MEM-4', 'code-expired');
    const newer = { ...coded, hash: 'b'.repeat(64) };
    history(...replaced, newer)
      .when(speaks(HASH), by(null))
      .thenOutOfOrder('R-MEM-4', 'code-not-known');
  });

  it('by an account the Board knows as somebody else: the clerk could not use a code they made', () => {
    const { tenantId = '', aadObjectId = '' } = mkip.people.find(({ id }) => id === 'clerk') ?? {};
    history(...replaced)
      .when(speaks(HASH, tenantId, aadObjectId), by(null))
      .thenOutOfOrder('R-MEM-4', 'known-already');
  });

  it('by anybody’s command but the bot’s own', () => {
    history(...replaced)
      .when(speaks(HASH), clerk())
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });
});

describe('A new code', () => {
  const issue: RosterCommand = {
    type: 'IssueCode',
    person: 'p-1',
    code: { hash: 'c'.repeat(64), until: LATER },
  };

  it('is the clerk’s to make, for somebody who has not spoken yet', () => {
    history(...replaced)
      .when(issue, clerk())
      .then({ ...coded, hash: 'c'.repeat(64) });
    history(...replaced)
      .when(issue, by('leader-maidstone'))
      .thenOutOfOrder('R-RECORD-1', 'not-your-office');
    history(...replaced, bound)
      .when(issue, clerk())
      .thenOutOfOrder('R-RECORD-1', 'known-already');
  });
});

describe('A council’s people speak from', () => {
  it('the directories the board file lists, or else those of the people it gives the council', () => {
    expect([...tenantsFor(mkip, 'swale')]).toEqual([SWALE]);
    const [rules, ...more] = mkip.arrangements;
    const parties = rules?.parties.map((p) => ({ ...p, tenants: [MAIDSTONE.toUpperCase()] })) ?? [];
    const listed = rules ? { ...mkip, arrangements: [{ ...rules, parties }, ...more] } : mkip;
    expect([...tenantsFor(listed, 'swale')]).toEqual([MAIDSTONE]);
    expect(tenantsFor(mkip, undefined).size).toBe(new Set(mkip.people.map((p) => p.tenantId)).size);
  });

  it('none where nobody has ever served it: a key of nobody’s', () => {
    expect(tenantsFor(mkip, 'essex').size).toBe(0);
    expect(identityKey({ tenantId: '', aadObjectId: '' })).toBe('/');
  });
});
