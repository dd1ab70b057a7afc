import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeOf, partyOf, postsHeldBy } from '../../../src/core/constitution/index.ts';
import { replay } from '../../../src/core/kernel/index.ts';
import {
  entitledFor,
  findChair,
  type Meeting,
  MeetingEvent,
  mayPresideIn,
  meeting,
  pollOn,
  questionOn,
  quorumOf,
  rejudge,
} from '../../../src/core/meeting/index.ts';
import { judgePoll } from '../../../src/core/verdict/index.ts';
import { facts } from '../boards.ts';
import { called } from './minutes.ts';
import { type Moment, playIn, presses, ROOMS, type Room } from './model.ts';

const RUNS = { numRuns: 80 };
const SWAPPED = { for: 'against', against: 'for', abstain: 'abstain' } as const;

/** Watch every moment of many meetings nobody planned. */
function always(room: Room, watch: (moment: Moment) => void): void {
  fc.assert(
    fc.property(presses, (pressed) => void playIn(room, pressed, watch)),
    RUNS,
  );
}

const outcomeOf = ({ events }: Moment) => events.find((e) => e.type === 'OutcomeDeclared');

/** What was put to the judgement when the outcome of an item was declared. */
function judgedAt({ before, facts: at }: Moment, number: number) {
  const state = called(before);
  const business = state.business[number];
  if (!business || business.stage === 'listed') throw new Error('an outcome of an item that was never put');
  return { poll: pollOn(state, at, business, number), question: questionOn(state, at, business, number) };
}

/** What must hold of any state whatever. */
function holds(state: Meeting, moment: Moment): void {
  if (state.stage === 'uncalled') return;
  const people = Object.values(state.attendance).flatMap((a) =>
    a.status === 'present' ? [a.person, ...(a.waiting === undefined ? [] : [a.waiting])] : [],
  );
  expect(new Set(people).size, 'nobody sits in two seats').toBe(people.length);
  if (state.stage !== 'open' && state.stage !== 'suspended') return;
  expect(quorumOf(state, moment.facts).quorate, 'open is quorate, suspended is not').toBe(
    state.stage === 'open',
  );
  const fit = mayPresideIn(state, moment.facts.arrangements).map(({ person }) => person);
  if (state.presiding) expect(fit).toContain(state.presiding.person);
  else expect(findChair(state, moment.facts).found).not.toBe('presiding');
  const put = Object.values(state.business).filter((b) => ['motion', 'division', 'tied'].includes(b.stage));
  expect(put.map((b) => b.line.number)).toEqual(state.floor === null ? [] : [state.floor]);
}

describe.each(ROOMS)('Whatever is pressed, and by whom, on $name', (room) => {
  it('every event fits the store, and the same state comes back from the record (invariant 10)', () => {
    fc.assert(
      fc.property(presses, (pressed) => {
        const { record, state } = playIn(room, pressed, (moment) => holds(moment.after, moment));
        const kept = record.map((event) => MeetingEvent.parse(JSON.parse(JSON.stringify(event))));
        expect(kept).toEqual(record);
        expect(replay(meeting, kept)).toEqual(state);
      }),
      RUNS,
    );
  });

  it('the same press again by the same person is in order and records nothing', () => {
    always(room, ({ after, command, facts: at, events }) => {
      if (events.length > 0)
        expect(meeting.decide(command, after, at)).toEqual({ inOrder: true, events: [] });
    });
  });

  it('observers, officers and strangers never change a quorum, nor does a member’s coming lose one (invariant 1)', () => {
    always(room, ({ before, after, command, facts: at }) => {
      if (command.type !== 'Arrive' || before.stage === 'closed') return;
      const [was, is] = [quorumOf(called(before), at), quorumOf(called(after), at)];
      if (was.quorate) expect(is.quorate).toBe(true);
      const seatless = at.person === null || postsHeldBy(room.board, at.person, '2026-11-26').length > 0;
      if (seatless || at.person === 'a-stranger') expect(is).toEqual(was);
    });
  });

  it('no outcome is declared while inquorate or with nobody presiding, nor by anybody else (invariant 9)', () => {
    always(room, (moment) => {
      const declared = outcomeOf(moment);
      if (!declared) return;
      const state = called(moment.before);
      expect(state.stage).toBe('open');
      expect(state.floor).toBe(declared.number);
      expect(quorumOf(state, moment.facts).quorate).toBe(true);
      expect(declared.verdict.quorum.quorate).toBe(true);
      expect(state.presiding?.person).toBe(moment.facts.person);
      expect(officeOf(state.presiding?.seat ?? '')).toBe(moment.facts.arrangements.chair.office);
    });
  });

  it('judging an outcome again on the record gives the same verdict (invariant 10)', () => {
    const methods: Record<string, number> = {};
    always(room, (moment) => {
      const declared = outcomeOf(moment);
      if (!declared) return;
      const { method, result } = declared.verdict;
      const how = `${method} ${result}`;
      methods[how] = (methods[how] ?? 0) + 1;
      expect(rejudge(declared, moment.before, moment.facts)).toEqual(declared.verdict);
    });
    expect(Object.keys(methods).length, 'ways in which the meetings decided').toBeGreaterThan(2);
  });

  it('for, against, abstained and not voting are always the members entitled and present', () => {
    always(room, (moment) => {
      const declared = outcomeOf(moment);
      if (!declared?.verdict.tally) return;
      const { tally, division } = declared.verdict;
      const entitled = entitledFor(called(moment.before), moment.facts.arrangements, declared.number);
      expect(tally.for + tally.against + tally.abstained + tally.notVoting).toBe(entitled.length);
      expect(division.map((d) => d.seat)).toEqual(entitled.map((s) => s.seat));
      expect(new Set(division.map((d) => d.person)).size).toBe(division.length);
    });
  });

  it('For and Against changing places turn carried into lost, and a tie stays one (invariant 2)', () => {
    always(room, (moment) => {
      const declared = outcomeOf(moment);
      if (declared?.verdict.method !== 'majority') return;
      const { poll } = judgedAt(moment, declared.number);
      const turned = poll.division.map((d) => ({ ...d, choice: d.choice && SWAPPED[d.choice] }));
      const [is, would] = [judgePoll(poll), judgePoll({ ...poll, division: turned })];
      expect(would.tie).toBe(is.tie);
      if (is.result === 'carried') expect(would.result).toBe('not-carried');
    });
  });

  it('an uninvolved council never decides, and a member short of For defeats unanimity (invariant 3)', () => {
    always(room, (moment) => {
      const declared = outcomeOf(moment);
      if (!declared) return;
      const { verdict } = declared;
      const { poll, question } = judgedAt(moment, declared.number);
      if (poll.partial)
        for (const d of verdict.division) expect(question.involved).toContain(partyOf(d.seat));
      if (question.partial)
        for (const o of verdict.objections)
          expect(o.binding).toBe(question.involved.includes(partyOf(o.seat)));
      if (verdict.method !== 'unanimity' || verdict.result !== 'carried') return;
      expect(verdict.tally).toMatchObject({ against: 0 });
      if (poll.rules.decisions.unanimity.test === 'present-all-for')
        expect(verdict.tally).toMatchObject({ abstained: 0, notVoting: 0 });
    });
  });

  it('an item once dealt with is never opened again', () => {
    always(room, ({ before, after }) => {
      for (const business of Object.values(called(before).business))
        if (business.stage === 'decided' || business.stage === 'deferred')
          expect(called(after).business[business.line.number]).toEqual(business);
    });
  });

  it('no meeting is left that cannot be brought to a close', () => {
    fc.assert(
      fc.property(presses, (pressed) => {
        const { state } = playIn(room, pressed, () => undefined);
        if (state.stage === 'uncalled' || state.stage === 'closed') return;
        const by = state.presiding?.person ?? 'clerk';
        const at = facts(by, { board: room.board, now: '2026-11-26T13:00:00.000Z' });
        const deferred =
          state.floor === null ? [] : [{ type: 'DeferItem', number: state.floor, reason: '' } as const];
        const end = [...deferred, { type: 'CloseMeeting' } as const].reduce((now: Meeting, command) => {
          const actor = called(now).presiding?.person ?? by;
          const ruling = meeting.decide(command, now, { ...at, person: actor });
          return ruling.inOrder ? ruling.events.reduce(meeting.evolve, now) : now;
        }, state);
        expect(end.stage).toBe('closed');
      }),
      RUNS,
    );
  });
});
