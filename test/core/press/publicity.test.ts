import { describe, expect, it } from 'vitest';
import { parseBoard } from '../../../src/core/constitution/index.ts';
import { PRESS_LIMITS, type PressEvent, press } from '../../../src/core/press/index.ts';
import { readJson } from '../../data/load.ts';
import { facts, mkip, NOW, withArrangements } from '../boards.ts';
import { given } from '../given.ts';
import { agreed, CHAIR, COUNCILS, consulted, isAgreed, isApproved, isIssued, VICE } from './enquiries.ts';

const release = {
  type: 'ProposeRelease',
  id: 'press-1',
  title: 'One waste service for two councils',
  text: 'From April two councils share one waste service.',
  speaker: 'The Leader of Swale',
} as const;
const by = 'communications-maidstone';
const acted = { at: NOW, by, capacity: 'Communications' };
const proposed: readonly PressEvent[] = [
  {
    type: 'ReleaseProposed',
    ...acted,
    id: release.id,
    title: release.title,
    speaker: release.speaker,
    party: 'maidstone',
  },
  { type: 'EnquiryCirculated', at: NOW, to: COUNCILS.map((c) => `${c}.chief-executive`) },
  { type: 'LineSuggested', ...acted, version: 1, text: release.text },
];

describe('The Board’s own release (R-PRESS-2, R-CODE-1)', () => {
  it('goes to every council with its words, and says who would speak', () => {
    given(press)
      .when(release, facts(by))
      .then(...proposed);
    expect(given(press, ...proposed).state).toMatchObject({
      kind: 'release',
      journalist: null,
      dueAt: null,
      speaker: 'The Leader of Swale',
      draft: { version: 1, text: release.text },
    });
  });

  it('passes the same gate as a reply', () => {
    const heard = [...proposed, ...COUNCILS.map(consulted)];
    given(press, ...heard)
      .when({ type: 'ApproveForIssue', version: 1 }, facts(CHAIR))
      .thenOutOfOrder('R-PRESS-2', 'line-not-agreed');
    given(press, ...heard, ...COUNCILS.map((c) => agreed(c)))
      .when({ type: 'MarkIssued' }, facts(by))
      .thenOutOfOrder('R-PRESS-2', 'chair-has-not-approved');
    const followed = given(press, ...heard, ...COUNCILS.map((c) => agreed(c))).when(
      { type: 'ApproveForIssue', version: 1 },
      facts(CHAIR),
    );
    expect(followed.state.stage).toBe('approved');
  });

  it('may have a moment, still to come, with its reminders; without one it waits for nobody’s clock', () => {
    const publishAt = '2026-11-27T10:00:00.000Z';
    const { state } = given(press).when({ ...release, publishAt }, facts(by));
    expect(press.deadlines(state)).toHaveLength(3);
    expect(press.deadlines(given(press, ...proposed).state)).toEqual([]);
    for (const past of [NOW, 'soon'])
      given(press)
        .when({ ...release, publishAt: past }, facts(by))
        .thenOutOfOrder('R-PRESS-1', 'no-such-choice');
  });

  it.each([
    ['title', 'the title', PRESS_LIMITS.title],
    ['text', 'the text', PRESS_LIMITS.line],
    ['speaker', 'who speaks', PRESS_LIMITS.speaker],
  ] as const)('has a %s, within its limit', (field, name, limit) => {
    given(press)
      .when({ ...release, [field]: ' ' }, facts(by))
      .thenOutOfOrder('R-PRESS-2', 'left-blank', { required: name });
    given(press)
      .when({ ...release, [field]: 'x'.repeat(limit + 1) }, facts(by))
      .thenOutOfOrder('R-PRESS-2', 'too-long', { required: limit });
  });

  it('is for people with a part in the Board; sent twice it is one', () => {
    given(press).when(release, facts('a-stranger')).thenOutOfOrder('R-PRESS-1', 'not-your-office');
    given(press, ...proposed)
      .when(release, facts(by))
      .thenNothing();
    given(press, ...proposed)
      .when({ ...release, text: 'Other words.' }, facts(by))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-already-logged');
    given(press, ...isIssued)
      .when(release, facts(by))
      .thenOutOfOrder('R-PRESS-1', 'enquiry-already-logged');
  });

  it('stands in the list of enquiries as a release', () => {
    const { state } = given(press, ...proposed);
    expect(press.lines(proposed[0] as PressEvent, state)).toMatchObject([
      { data: { kind: 'release', outlet: '', dueAt: null } },
    ]);
  });
});

describe('In a pre-election period (R-PRESS-4)', () => {
  const board = withArrangements(mkip, () => ({
    preElection: [{ from: '2026-11-20', to: '2026-11-27', source: 'A by-election' }],
  }));
  const approve = { type: 'ApproveForIssue', version: 1 } as const;

  it('approval asks why publicity is right, and keeps the reason', () => {
    given(press, ...isAgreed)
      .when(approve, facts(CHAIR, { board }))
      .thenOutOfOrder('R-PRESS-4', 'left-blank', {
        required: 'why publicity is right in a pre-election period',
      });
    given(press, ...isAgreed)
      .when({ ...approve, preElectionBecause: ' Safety. ' }, facts(CHAIR, { board }))
      .then({
        type: 'IssueApproved',
        at: NOW,
        version: 1,
        by: CHAIR,
        as: 'chairman',
        preElectionBecause: 'Safety.',
      });
  });

  it('nothing is blocked for it, and outside it no reason is kept', () => {
    const { ruling } = given(press, ...isAgreed).when(
      { ...approve, preElectionBecause: 'Safety.' },
      facts(CHAIR),
    );
    expect(ruling).toMatchObject({
      events: [{ type: 'IssueApproved', version: 1, by: CHAIR, as: 'chairman', at: NOW }],
    });
    expect(JSON.stringify(ruling)).not.toContain('Safety');
    expect(
      given(press, ...isApproved).when({ type: 'MarkIssued' }, facts(by, { board })).ruling.inOrder,
    ).toBe(true);
  });

  it('the Vice Chairman gives both reasons', () => {
    given(press, ...isAgreed)
      .when({ ...approve, preElectionBecause: 'Safety.' }, facts(VICE, { board }))
      .thenOutOfOrder('R-PRESS-2', 'left-blank', { required: 'why the Chairman cannot approve it' });
  });

  it('the board file names councils it has, and days in their order', () => {
    const file = readJson('boards/mkip.json') as { arrangements: readonly object[] };
    const faults = (preElection: object) => {
      const read = parseBoard({
        ...file,
        arrangements: file.arrangements.map((a) => ({ ...a, preElection })),
      });
      return 'faults' in read ? read.faults.join('\n') : '';
    };
    const period = { from: '2027-03-31', to: '2027-05-06', source: 'Elections' };
    expect(faults([period])).toBe('');
    expect(faults([{ ...period, parties: ['ashford'] }])).toContain('no party has the id "ashford"');
    expect(faults([{ ...period, to: '2027-03-30' }])).toContain('it ends on 2027-03-30, before it begins');
  });
});

describe('Where there is no Chairman', () => {
  it('the Vice Chairman stands in, and says that the office is vacant', () => {
    const board = { ...mkip, appointments: mkip.appointments.filter(({ person }) => person !== CHAIR) };
    const approve = {
      type: 'ApproveForIssue',
      version: 1,
      standingInBecause: 'The office is vacant.',
    } as const;
    given(press, ...isAgreed)
      .when(approve, facts(VICE, { board }))
      .then({
        type: 'IssueApproved',
        at: NOW,
        version: 1,
        by: VICE,
        as: 'vice-chairman',
        standingInBecause: 'The office is vacant.',
      });
  });
});
