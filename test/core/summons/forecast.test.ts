import { describe, expect, it } from 'vitest';
import { forecastOf, type Scheduled, type SummonsEvent } from '../../../src/core/summons/index.ts';
import { facts } from '../boards.ts';
import { answered, CHAIR, CLERK, onTheBooks, SEATS } from './december.ts';

const now = '2026-11-23T10:00:00Z';
const by = (person: string | null) => facts(person, { now });
const outlook = (...events: readonly SummonsEvent[]) =>
  forecastOf(onTheBooks(...events).state as Scheduled, by(null));

describe('Members say whether they will come (R-MEM-2)', () => {
  it('is recorded for their seat, and the last answer counts', () => {
    onTheBooks().when({ type: 'AnswerSummons', answer: 'attending' }, by('leader-swale')).then({
      type: 'AnswerGiven',
      at: now,
      seat: 'swale.leader',
      person: 'leader-swale',
      answer: 'attending',
    });
    const { state } = onTheBooks(answered('swale.leader', 'attending')).when(
      { type: 'AnswerSummons', answer: 'apologies' },
      by('leader-swale'),
    );
    expect(state).toHaveProperty(['replies', 'swale.leader', 'answer'], 'apologies');
  });

  it('is recorded once when said twice', () => {
    onTheBooks(answered('swale.leader', 'attending'))
      .when({ type: 'AnswerSummons', answer: 'attending' }, by('leader-swale'))
      .thenNothing();
  });

  it.each(['clerk', 'kent-representative', 'cabinet-member-swale', 'nobody'])(
    'is not asked of %s',
    (person) => {
      onTheBooks()
        .when({ type: 'AnswerSummons', answer: 'attending' }, by(person))
        .thenOutOfOrder('R-MEM-1', 'not-summoned');
    },
  );

  it('may name a substitute of their own register and nobody else', () => {
    const answer = { type: 'AnswerSummons', answer: 'substitute' } as const;
    const { state } = onTheBooks().when(
      { ...answer, substitute: 'cabinet-member-swale' },
      by('leader-swale'),
    );
    expect(state).toHaveProperty(['replies', 'swale.leader', 'substitute'], 'cabinet-member-swale');
    onTheBooks()
      .when({ ...answer, substitute: 'cabinet-member-maidstone' }, by('leader-swale'))
      .thenOutOfOrder('R-MEM-2', 'not-on-the-register');
  });

  it('is over once the meeting is', () => {
    onTheBooks({ type: 'MeetingOpened', at: now })
      .when({ type: 'AnswerSummons', answer: 'attending' }, by('leader-swale'))
      .thenOutOfOrder('R-MEET-1', 'summons-over');
  });
});

describe('The forecast of the quorum (R-QUORUM-1)', () => {
  const attending = (...seats: readonly string[]) => seats.map((seat) => answered(seat, 'attending'));

  it('is open while nobody has answered', () => {
    expect(outlook()).toMatchObject({
      outlook: 'open',
      unanswered: SEATS,
      sure: { counted: 0 },
      atBest: { counted: 6 },
    });
  });

  it('is assured by five of three councils, and not by four', () => {
    expect(outlook(...attending(...SEATS.slice(0, 5))).outlook).toBe('assured');
    expect(outlook(...attending(...SEATS.slice(0, 4)))).toMatchObject({
      outlook: 'open',
      sure: { counted: 4, missing: ['tunbridge-wells'] },
    });
  });

  it('is short when two stay away, names the seats, and who could cure it', () => {
    const forecast = outlook(
      answered('swale.leader', 'apologies'),
      answered('maidstone.leader', 'apologies'),
    );
    expect(forecast).toMatchObject({ outlook: 'short', atBest: { counted: 4 } });
    expect(forecast.absent).toEqual([
      { seat: 'maidstone.leader', substitutes: ['cabinet-member-maidstone'] },
      { seat: 'swale.leader', substitutes: ['cabinet-member-swale'] },
    ]);
  });

  it('is cured by a substitute who will sit', () => {
    const away = [answered('swale.leader', 'apologies'), answered('maidstone.leader', 'apologies')];
    const asked = {
      type: 'SubstituteAsked',
      at: now,
      by: CLERK,
      seat: 'swale.leader',
      substitute: 'cabinet-member-swale',
    } as const;
    const cured = onTheBooks(...away, asked).when(
      { type: 'AnswerSummons', answer: 'attending' },
      by('cabinet-member-swale'),
    );
    cured.then({
      type: 'AnswerGiven',
      at: now,
      seat: 'swale.leader',
      person: 'cabinet-member-swale',
      answer: 'substitute',
      substitute: 'cabinet-member-swale',
    });
    expect(forecastOf(cured.state as Scheduled, by(null)).outlook).toBe('open');
  });

  it('counts a substitute without a name as nobody yet', () => {
    expect(outlook(answered('swale.leader', 'substitute')).atBest.counted).toBe(5);
  });
});

describe('The clerk and the chair are told (R-QUORUM-4)', () => {
  const apologies = { type: 'AnswerSummons', answer: 'apologies' } as const;
  const types = ({ ruling }: ReturnType<ReturnType<typeof onTheBooks>['when']>) =>
    ruling.inOrder ? ruling.events.map((event) => event.type) : [];

  it('at once when an answer makes it worse, and not when it does not', () => {
    expect(types(onTheBooks().when(apologies, by('leader-swale')))).toEqual(['AnswerGiven']);
    const one = onTheBooks(answered('maidstone.leader', 'apologies'));
    expect(types(one.when(apologies, by('leader-swale')))).toEqual(['AnswerGiven', 'ForecastWorsened']);
    const two = onTheBooks(answered('maidstone.leader', 'apologies'), answered('swale.leader', 'apologies'));
    expect(types(two.when(apologies, by('leader-tunbridge-wells')))).toEqual([
      'AnswerGiven',
      'ForecastWorsened',
    ]);
    expect(types(two.when({ type: 'AnswerSummons', answer: 'attending' }, by('leader-swale')))).toEqual([
      'AnswerGiven',
    ]);
  });

  it('at each checkpoint once, when its moment has come', () => {
    const check = { type: 'CheckForecast', checkpoint: '10 working days' } as const;
    onTheBooks()
      .when(check, facts(null, { now: '2026-11-26T08:59:59.000Z' }))
      .thenNothing();
    const due = facts(null, { now: '2026-11-26T09:00:00.000Z' });
    const { ruling, state } = onTheBooks().when(check, due);
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({
      type: 'ForecastChecked',
      forecast: { outlook: 'open' },
    });
    expect(state).toMatchObject({
      checkpoints: [{ name: '5 working days' }, { name: '2 working days' }, { name: '1 hour' }],
    });
  });

  it('of a checkpoint by nobody but the bot', () => {
    onTheBooks()
      .when({ type: 'CheckForecast', checkpoint: '1 hour' }, by(CLERK))
      .thenOutOfOrder('R-MEET-1', 'not-your-office');
  });
});

describe('A substitute is asked to sit (R-MEM-2)', () => {
  const ask = { type: 'AskSubstitute', seat: 'swale.leader', substitute: 'cabinet-member-swale' } as const;

  it.each([CLERK, CHAIR, 'leader-swale'])('by %s', (person) => {
    onTheBooks()
      .when(ask, by(person))
      .then({ ...ask, type: 'SubstituteAsked', at: now, by: person });
  });

  it('by no other member, and only one on the register', () => {
    onTheBooks().when(ask, by('chief-executive-swale')).thenOutOfOrder('R-MEET-1', 'not-the-clerk');
    onTheBooks()
      .when({ ...ask, substitute: 'director-swale' }, by(CLERK))
      .thenOutOfOrder('R-MEM-2', 'not-on-the-register');
  });

  it('once', () => {
    onTheBooks({ ...ask, type: 'SubstituteAsked', at: now, by: CLERK })
      .when(ask, by(CLERK))
      .thenNothing();
  });
});
