import { describe, expect, it } from 'vitest';
import {
  type CommandOf,
  inspectionOf,
  type MinutesEvent,
  minutes,
  paragraphOf,
} from '../../../src/core/minutes/index.ts';
import { readJson } from '../../data/load.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { begun, CHAIR, viewOf } from './minuted.ts';

const NOW = '2026-12-17T10:30:00.000Z';
const by = (person: string | null) => facts(person, { now: NOW });
const SIGN: CommandOf<'SignMinutes'> = {
  ...{ type: 'SignMinutes', version: 1, fingerprint: 'f1' },
  session: { meeting: '2026-12-17', presiding: CHAIR },
};
const APPROVE: CommandOf<'ApproveMinutes'> = { ...SIGN, type: 'ApproveMinutes' };
const CORRECT: CommandOf<'CorrectMinutes'> = {
  ...{
    type: 'CorrectMinutes',
    paragraph: '3.3',
    was: 'Deferred.',
    text: ' Deferred to March. ',
    reason: 'As said',
  },
};
const corrected: MinutesEvent = {
  ...{ type: 'MinutesCorrected', at: NOW, by: 'clerk', version: 2, paragraph: '3.3' },
  ...{ was: 'Deferred.', text: 'Deferred to March.', reason: 'As said' },
};
const circulated: MinutesEvent = { type: 'MinutesCirculated', at: NOW, by: 'clerk', version: 1 };
const approved: MinutesEvent = {
  ...{ type: 'MinutesApproved', at: NOW, by: CHAIR, version: 1, meeting: '2026-12-17', fingerprint: 'f1' },
};
const signed: MinutesEvent = { type: 'MinutesSigned', at: NOW, by: CHAIR, version: 1, fingerprint: 'f1' };

describe('The draft (R-MINUTES-1)', () => {
  const {
    type: _,
    at,
    due: _due,
    reminders: _reminders,
    ...closed
  } = begun as Extract<MinutesEvent, { type: 'MinutesBegun' }>;
  const begin = { type: 'BeginMinutes', ...closed } as const;

  it('is begun by the bot at the close, once, with ten working days to circulate it', () => {
    given(minutes)
      .when(begin, facts(null, { now: at }))
      .then(begun);
    given(minutes, begun).when(begin, facts(null)).thenNothing();
    given(minutes).when(begin, facts('clerk')).thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });

  it('counts the ten working days over Christmas', () => {
    const christmas = {
      ...begin,
      openedAt: '2026-12-17T10:00:00.000Z',
      closedAt: '2026-12-17T11:00:00.000Z',
    };
    const { ruling } = given(minutes).when(christmas, facts(null));
    expect(ruling).toMatchObject({ events: [{ due: '2027-01-05' }] });
  });

  it('is in the clerk’s chat at once, and in the members’ when the clerk circulates it', () => {
    const told = (event: MinutesEvent) =>
      minutes
        .announce(event, given(minutes, begun, event).state)
        .flatMap((a) => (a.kind === 'tell' ? a.to : []));
    expect(minutes.announce(begun, given(minutes, begun).state)).toContainEqual({
      ...{ kind: 'tell', to: [{ post: 'clerk' }], card: 'minutes', of: '' },
    });
    expect(told(circulated)).toContainEqual({ all: 'members' });
    given(minutes, begun).when({ type: 'CirculateMinutes' }, by('clerk')).then(circulated);
    given(minutes, begun, circulated).when({ type: 'CirculateMinutes' }, by('clerk')).thenNothing();
    given(minutes, begun)
      .when({ type: 'CirculateMinutes' }, by(CHAIR))
      .thenOutOfOrder('R-MINUTES-1', 'minutes-are-the-clerks');
  });

  it('reminds the clerk until it is circulated, and then no more', () => {
    const due = (...events: readonly MinutesEvent[]) =>
      minutes.deadlines(given(minutes, begun, ...events).state);
    expect(due().map(({ at: when }) => when)).toEqual([
      '2026-12-07T09:00:00.000Z',
      '2026-12-10T09:00:00.000Z',
    ]);
    const reminded: MinutesEvent = { type: 'MinutesReminded', at: NOW, reminder: 'soon due' };
    given(minutes, begun).when({ type: 'RemindOfMinutes', reminder: 'soon due' }, by(null)).then(reminded);
    given(minutes, begun, reminded)
      .when({ type: 'RemindOfMinutes', reminder: 'soon due' }, by(null))
      .thenNothing();
    expect(due(reminded)).toHaveLength(1);
    expect(due(circulated)).toEqual([]);
    expect(due(approved)).toEqual([]);
    given(minutes, begun)
      .when({ type: 'RemindOfMinutes', reminder: 'due' }, by('clerk'))
      .thenOutOfOrder('R-RECORD-1');
  });
});

describe('A correction (R-MINUTES-2)', () => {
  it('is the clerk’s, makes a new version, and keeps what was said', () => {
    given(minutes, begun).when(CORRECT, by('clerk')).then(corrected);
    const { state } = given(minutes, begun, corrected);
    expect(state).toMatchObject({ stage: 'draft', version: 2, corrections: [{ was: 'Deferred.' }] });
    given(minutes, begun)
      .when(CORRECT, by('leader-swale'))
      .thenOutOfOrder('R-MINUTES-1', 'minutes-are-the-clerks');
  });

  it('is printed where it belongs, and in the list of versions with what was said before', () => {
    const view = viewOf({}, corrected);
    expect(paragraphOf(view, '3.3')).toBe('Deferred to March.');
    expect(view.history.at(-1)).toMatch(
      /^Version 2: paragraph 3\.3 corrected by .* Why: As said\. It said: “Deferred\.”$/,
    );
    expect(view.status).toBe('Draft, version 2: not yet approved by a meeting of the Board.');
  });

  it('names a paragraph there is, says something, and says why', () => {
    const when = (change: Partial<typeof CORRECT>) =>
      given(minutes, begun).when({ ...CORRECT, ...change }, by('clerk'));
    when({ was: null }).thenOutOfOrder('R-MINUTES-2', 'no-such-paragraph');
    when({ text: ' \u200b' }).thenOutOfOrder('R-MINUTES-2', 'left-blank');
    when({ reason: '' }).thenOutOfOrder('R-MINUTES-2', 'left-blank');
    when({ text: 'x'.repeat(4_001) }).thenOutOfOrder('R-MINUTES-2', 'too-long');
    when({ text: 'Deferred.' }).thenNothing();
  });

  it('after approval makes a draft of them again, and the approved version stays on record', () => {
    const { state } = given(minutes, begun, approved, signed, corrected);
    expect(state).toMatchObject({
      stage: 'draft',
      version: 2,
      approvals: [{ version: 1 }],
      signatures: [{ version: 1 }],
    });
  });
});

describe('Approval and signature (R-MINUTES-2)', () => {
  it('come at the next meeting, from whoever presides at it', () => {
    given(minutes, begun).when(APPROVE, by(CHAIR)).then(approved);
    given(minutes, begun)
      .when({ ...APPROVE, session: null }, by(CHAIR))
      .thenOutOfOrder('R-MINUTES-2', 'minutes-at-next-meeting');
    const same = { meeting: '2026-11-26', presiding: CHAIR };
    given(minutes, begun)
      .when({ ...APPROVE, session: same }, by(CHAIR))
      .thenOutOfOrder('R-MINUTES-2', 'minutes-at-next-meeting');
    given(minutes, begun).when(APPROVE, by('leader-swale')).thenOutOfOrder('R-MINUTES-2', 'not-presiding');
    given(minutes, begun).when(APPROVE, by('clerk')).thenOutOfOrder('R-MINUTES-2', 'not-presiding');
    given(minutes, begun, approved).when(APPROVE, by(CHAIR)).thenNothing();
  });

  it('are of the newest version alone', () => {
    given(minutes, begun, corrected)
      .when(APPROVE, by(CHAIR))
      .thenOutOfOrder('R-MINUTES-2', 'minutes-superseded');
    given(minutes, begun, approved, corrected)
      .when(SIGN, by(CHAIR))
      .thenOutOfOrder('R-MINUTES-2', 'minutes-superseded');
  });

  it('are two: nobody signs what no meeting has approved', () => {
    given(minutes, begun).when(SIGN, by(CHAIR)).thenOutOfOrder('R-MINUTES-2', 'minutes-not-approved');
    given(minutes, begun, approved).when(SIGN, by(CHAIR)).then(signed);
    given(minutes, begun, approved)
      .when({ ...SIGN, session: null }, by(CHAIR))
      .then(signed);
    given(minutes, begun, approved)
      .when(SIGN, by('leader-swale'))
      .thenOutOfOrder('R-MINUTES-2', 'not-presiding');
    given(minutes, begun, approved, signed).when(SIGN, by(CHAIR)).thenNothing();
    expect(viewOf({}, approved, signed).status).toMatch(
      /^Signed, version 1: approved by the meeting 2026-12-17 on Thursday,? 17 December 2026/,
    );
  });

  it('come to nothing where there are no minutes', () => {
    given(minutes).when(APPROVE, by(CHAIR)).thenOutOfOrder('R-MINUTES-1', 'minutes-not-begun');
    expect(minutes.announce(approved, minutes.initial)).toEqual([]);
    expect(minutes.lines(approved, minutes.initial)).toEqual([]);
    expect(given(minutes, approved).state).toEqual({ stage: 'unbegun' });
  });
});

interface Example {
  readonly id: string;
  readonly title: string;
  readonly input: { readonly meeting: string };
  readonly expected: { readonly minutesAgendaReportsUntil: string; readonly backgroundPapersUntil: string };
}

describe('Inspection (R-MINUTES-3)', () => {
  const { examples } = readJson('test/data/worked-examples.json') as {
    readonly examples: readonly Example[];
  };
  it.each(examples.filter(({ id }) => id.startsWith('RETAIN-')))('$id: $title', ({ input, expected }) => {
    expect(inspectionOf(input.meeting)).toEqual({
      minutes: expected.minutesAgendaReportsUntil,
      papers: expected.backgroundPapersUntil,
    });
  });

  it('is printed on the minutes with its last days', () => {
    expect(viewOf().inspection.join(' ')).toMatch(
      /until Thursday,? 25 November 2032 .* until Monday,? 25 November 2030/,
    );
  });
});
