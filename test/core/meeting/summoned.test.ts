import { describe, expect, it } from 'vitest';
import { meeting } from '../../../src/core/meeting/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';

const line = (number: number, item: string) => ({
  ...{ number, item, title: item, motion: `That ${item} be agreed.`, matter: 'recommendation' },
  ...{ involved: ['maidstone', 'swale'], by: 'leader-swale' },
});
const call = {
  type: 'CallMeeting',
  meeting: '2026-11-26',
  agenda: [line(9, 'waste')],
  summons: 'november',
  standing: [
    { number: 1, title: 'Apologies and substitutes' },
    { number: 10, title: 'Press and publicity' },
  ],
} as const;

describe('A meeting called by its summons (R-AGENDA-1, R-NOTICE-3)', () => {
  const { state, ruling } = given(meeting).when(call, facts('clerk'));
  const [called] = ruling.inOrder ? ruling.events : [];

  it('keeps the numbers of its published agenda, standing lines among them', () => {
    if (state.stage === 'uncalled') throw new Error('it was not called');
    expect(state.business[9]?.line.item).toBe('waste');
    expect(state.standing).toEqual(call.standing);
    expect(state.summons).toBe('november');
  });

  it('tells its summons that the roll is called', () => {
    expect(called && meeting.announce(called, state)).toContainEqual({
      kind: 'pass',
      subject: 'summons',
      id: 'november',
      command: { type: 'RecordOpened' },
    });
  });

  it('numbers an urgent item after every line there is', () => {
    const { number: _, ...floods } = line(1, 'floods');
    const added = meeting.decide({ type: 'AddToAgenda', line: floods }, state, facts(null));
    expect(added.inOrder && added.events[0]).toMatchObject({ line: { number: 11, item: 'floods' } });
  });

  it('is as it always was where nobody had fixed a date', () => {
    const { summons: _, standing: _lines, ...bare } = call;
    const followed = given(meeting).when(bare, facts('clerk'));
    followed.then({
      type: 'MeetingCalled',
      at: facts('clerk').now,
      meeting: '2026-11-26',
      agenda: [line(9, 'waste')],
      by: 'clerk',
    });
    expect(followed.state).toMatchObject({ summons: null, standing: [] });
  });
});
