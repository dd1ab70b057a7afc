import { describe, it } from 'vitest';
import { facts, mkip, NOW } from '../boards.ts';
import {
  ACCOUNT,
  appoint,
  appointed,
  atOnce,
  by,
  byAccount,
  byCode,
  cited,
  clerk,
  coded,
  ended,
  history,
  introduced,
  LETTER,
  replaced,
  seat,
} from './people.ts';

describe('The clerk appoints', () => {
  it('somebody new to a vacant seat, with a code to hand over and the authority cited', () => {
    history(ended).when(appoint(byCode), clerk()).then(introduced(), coded, appointed);
  });

  it('somebody new by their account, who needs no code', () => {
    history(ended).when(appoint(byAccount), clerk()).then(introduced(ACCOUNT), appointed);
  });

  it('somebody the Board knows already, under the name they have', () => {
    const entry = { person: 'cabinet-member-swale', seat };
    history(ended)
      .when(appoint({ known: 'cabinet-member-swale' }), clerk())
      .then({ type: 'PersonAppointed', at: NOW, entry, from: atOnce, authority: cited, by: 'clerk' });
  });

  it('by an account the Board knows, whatever name is typed beside it: one human is one person', () => {
    const aadObjectId = mkip.people.find(({ id }) => id === 'director-swale')?.aadObjectId ?? '';
    const entry = { person: 'director-swale', seat };
    history(ended)
      .when(appoint({ ...byAccount, aadObjectId: aadObjectId.toUpperCase(), name: 'Somebody Else' }), clerk())
      .then({ type: 'PersonAppointed', at: NOW, entry, from: atOnce, authority: cited, by: 'clerk' });
  });

  it('to a post of one council, and to one of the whole Board', () => {
    const command = (body: string) => appoint({ known: 'head-of-waste' }, { place: 'communications', body });
    const more = { at: NOW, from: atOnce, authority: cited, by: 'clerk' } as const;
    const entry = { person: 'head-of-waste', post: 'communications' } as const;
    history()
      .when(command('swale'), clerk())
      .then({ type: 'PersonAppointed', ...more, entry: { ...entry, for: 'swale' } });
    history()
      .when(command(''), clerk())
      .then({ type: 'PersonAppointed', ...more, entry });
  });

  it('from a day to come, when the seat will be vacant and not before', () => {
    const from = '2026-12-01T00:00:00.000Z';
    const leaves = { ...ended, end: { at: from, awaited: true } } as const;
    history(leaves)
      .when(appoint(byCode, { from }), clerk())
      .then(introduced(), coded, { ...appointed, from: { at: from, awaited: true } });
    history(leaves).when(appoint(byCode), clerk()).thenOutOfOrder('R-MEM-1', 'seat-has-holder');
  });

  it('and the same form sent twice, or the same holder again, records nothing more', () => {
    history(...replaced)
      .when(appoint(byCode), clerk())
      .thenNothing();
    history()
      .when(appoint({ known: 'leader-swale' }), clerk())
      .thenNothing();
  });
});

describe('An appointment is out of order', () => {
  it.each(['leader-swale', 'programme-manager', 'kent-representative', 'nobody', null])(
    'from %s',
    (person) => {
      history(ended).when(appoint(byCode), by(person)).thenOutOfOrder('R-MEM-1', 'not-your-office');
    },
  );

  it('of the clerk, by the clerk, to a seat that votes; a post is no such seat', () => {
    history(ended)
      .when(appoint({ known: 'clerk' }), clerk())
      .thenOutOfOrder('R-MEM-1', 'own-seat');
    const aadObjectId = mkip.people.find(({ id }) => id === 'clerk')?.aadObjectId ?? '';
    history(ended)
      .when(appoint({ ...byAccount, aadObjectId }), clerk())
      .thenOutOfOrder('R-MEM-1', 'own-seat');
  });

  it('to a seat somebody holds, or is to hold', () => {
    history().when(appoint(byCode), clerk()).thenOutOfOrder('R-MEM-1', 'seat-has-holder');
    const december = { ...appointed, from: { at: '2026-12-01T00:00:00.000Z', awaited: true } } as const;
    history(ended, introduced(), coded, december)
      .when(appoint({ known: 'cabinet-member-swale' }), clerk())
      .thenOutOfOrder('R-MEM-1', 'seat-has-holder');
  });

  it('judged by the record itself, though this process still thinks the seat is vacant', () => {
    const stale = facts('clerk', { board: { ...mkip, appointments: mkip.appointments.slice(1) } });
    history(...replaced)
      .when(appoint({ known: 'cabinet-member-swale' }), { ...stale, board: { ...stale.board, file: mkip } })
      .thenOutOfOrder('R-MEM-1', 'seat-has-holder');
  });

  it.each([
    ['no authority', { kind: 'decision', reference: '  ', dated: '' }, 'left-blank'],
    [
      'a decision without its number',
      { kind: 'decision', reference: 'last week', dated: '' },
      'no-such-choice',
    ],
    ['a letter without its date', { ...LETTER, dated: '' }, 'no-such-choice'],
    ['a letter of tomorrow', { ...LETTER, dated: '2026-11-27' }, 'no-such-choice'],
    ['neither of them', { kind: 'a word', reference: '2026/014', dated: '' }, 'no-such-choice'],
    ['a reference nobody could read', { ...LETTER, reference: 'x'.repeat(201) }, 'too-long'],
  ] as const)('citing %s', (_, authority, why) => {
    history(ended).when(appoint(byCode, { authority }), clerk()).thenOutOfOrder('R-RECORD-1', why);
  });

  it('to no seat, no council or no post of this Board', () => {
    for (const more of [
      { place: 'mayor' },
      { body: '' },
      { body: 'kent' },
      { place: 'clerk', body: 'essex' },
    ])
      history(ended).when(appoint(byCode, more), clerk()).thenOutOfOrder('R-MEM-1', 'no-such-choice');
  });

  it('of nobody: without a name, or of somebody who is not listed, or under another’s id', () => {
    history(ended)
      .when(appoint({ ...byCode, name: ' ' }), clerk())
      .thenOutOfOrder('R-RECORD-1', 'left-blank');
    history(ended)
      .when(appoint({ known: 'somebody' }), clerk())
      .thenOutOfOrder('R-MEM-4', 'no-such-choice');
    history(ended)
      .when(appoint({ ...byCode, fresh: 'leader-maidstone' }), clerk())
      .thenOutOfOrder('R-MEM-4', 'no-such-choice');
  });

  it('from a day that is past: what was decided stays as it was decided', () => {
    history(ended)
      .when(appoint(byCode, { from: '2026-11-25T00:00:00.000Z' }), clerk())
      .thenOutOfOrder('R-RECORD-1', 'day-is-past');
  });
});
