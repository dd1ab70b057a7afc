import { describe, expect, it } from 'vitest';
import {
  forecastOf,
  itemsAtRisk,
  type Scheduled,
  type SummonsCommand,
  type SummonsEvent,
  summons,
} from '../../../src/core/summons/index.ts';
import { itemRiskInWords } from '../../../src/core/wording/index.ts';
import { facts } from '../boards.ts';
import { answered, CLERK, onTheBooks, published, SEATS } from './december.ts';

const now = '2026-12-03T10:00:00.000Z';
const by = (person: string | null, at = now) => facts(person, { now: at });
const SWALE = 'leader-swale';
const notify = (
  interest: 'pecuniary' | 'other' = 'pecuniary',
  item = 'waste',
): SummonsCommand & { type: 'NotifyInterest' } => ({
  type: 'NotifyInterest',
  item,
  interest,
  listed: ['waste', 'parking'],
});
const notified = (
  person: string,
  interest: 'pecuniary' | 'other' = 'pecuniary',
  item = 'waste',
): SummonsEvent => ({ type: 'InterestNotified', at: now, person, item, interest });
const attending = (...seats: readonly string[]) => seats.map((seat) => answered(seat, 'attending'));
const types = ({ ruling }: ReturnType<ReturnType<typeof onTheBooks>['when']>) =>
  ruling.inOrder ? ruling.events.map((event) => event.type) : [ruling.breaches[0].why];
const risks = (...events: readonly SummonsEvent[]) =>
  itemsAtRisk(onTheBooks(...events).state as Scheduled, by(null));

describe('An interest declared before the meeting (R-DPI-1, 22.1)', () => {
  it('is recorded as the member’s own, with the item and its kind and nothing else', () => {
    onTheBooks()
      .when(notify(), by(SWALE))
      .then({ type: 'InterestNotified', at: now, person: SWALE, item: 'waste', interest: 'pecuniary' });
  });

  it('is recorded once, and may turn out to be of the other kind', () => {
    const books = onTheBooks(notified(SWALE));
    books.when(notify(), by(SWALE)).thenNothing();
    const { state } = books.when(notify('other'), by(SWALE));
    expect((state as Scheduled).interests).toEqual([{ person: SWALE, item: 'waste', interest: 'other' }]);
  });

  it('is taken back while the meeting is to come, and once', () => {
    const back = { type: 'RetractInterest', item: 'waste' } as const;
    const kept = notified(SWALE, 'pecuniary', 'parking');
    const { state } = onTheBooks(notified(SWALE), kept, notified('leader-maidstone')).when(back, by(SWALE));
    expect((state as Scheduled).interests).toEqual([
      { person: SWALE, item: 'parking', interest: 'pecuniary' },
      { person: 'leader-maidstone', item: 'waste', interest: 'pecuniary' },
    ]);
    onTheBooks().when(back, by(SWALE)).thenNothing();
  });

  it('stands when the meeting is moved: the item and the member are the same', () => {
    const moved = onTheBooks(notified(SWALE)).when(
      {
        ...{ type: 'MoveMeeting', id: '2026-12-10', date: '2026-12-17', time: '14:00' },
        ...{ place: 'The Town Hall', mode: 'in-person', others: [], reason: '' },
      },
      by(CLERK, '2026-11-23T10:00:00.000Z'),
    );
    expect(moved.state).toMatchObject({ date: '2026-12-17', interests: [{ person: SWALE }] });
  });

  it('is declared by a substitute who has been asked to sit, for themselves', () => {
    const asked: SummonsEvent = {
      ...{ type: 'SubstituteAsked', at: now, by: CLERK, seat: 'swale.leader' },
      substitute: 'cabinet-member-swale',
    };
    expect(types(onTheBooks(asked).when(notify(), by('cabinet-member-swale')))).toEqual(['InterestNotified']);
    onTheBooks().when(notify(), by('cabinet-member-swale')).thenOutOfOrder('R-MEM-1', 'not-summoned');
  });

  it.each([CLERK, 'kent-representative', 'nobody', null])('is not for %s, who has no seat', (person) => {
    onTheBooks().when(notify(), by(person)).thenOutOfOrder('R-MEM-1', 'not-summoned');
    onTheBooks()
      .when({ type: 'RetractInterest', item: 'waste' }, by(person))
      .thenOutOfOrder('R-MEM-1', 'not-summoned');
  });

  it('is in an item of the agenda, and is declared at the meeting once that has begun', () => {
    onTheBooks().when(notify('other', 'moon'), by(SWALE)).thenOutOfOrder('R-DPI-1', 'no-such-choice');
    const opened = onTheBooks({ type: 'MeetingOpened', at: now });
    opened.when(notify(), by(SWALE)).thenOutOfOrder('R-MEET-1', 'summons-over');
    opened
      .when({ type: 'RetractInterest', item: 'waste' }, by(SWALE))
      .thenOutOfOrder('R-MEET-1', 'summons-over');
  });

  it('has the member asked whether it is registered, if it is pecuniary (R-DPI-3)', () => {
    const passes = (event: SummonsEvent) =>
      summons
        .announce(event, onTheBooks(event).state)
        .flatMap((a) => (a.kind === 'pass' ? [{ id: a.id, ...(a.command as object) }] : []));
    const said = { person: SWALE, item: 'waste', source: '2026-12-10' };
    const id = 'waste-leader-swale';
    expect(passes(notified(SWALE))).toEqual([{ type: 'AskRegistration', id, ...said }]);
    const retracts = [{ type: 'RetractDisclosure', id, source: '2026-12-10' }];
    expect(passes(notified(SWALE, 'other'))).toEqual(retracts);
    expect(passes({ type: 'InterestRetracted', at: now, person: SWALE, item: 'waste' })).toEqual(retracts);
  });
});

describe('The forecast of an item (R-QUORUM-4, R-DPI-2)', () => {
  const [chief = '', ...five] = SEATS.toReversed();

  it('is that of the meeting where six come and one withdraws', () => {
    expect(risks(published, ...attending(...SEATS), notified(SWALE))).toEqual([]);
    expect(risks(published, notified(SWALE))).toEqual([]);
  });

  it('is short where five come and one of them withdraws, though the meeting is quorate', () => {
    const away = answered(chief, 'apologies');
    const events = [published, ...attending(...five), away, notified(SWALE)];
    expect(forecastOf(onTheBooks(...events).state as Scheduled, by(null)).outlook).toBe('assured');
    expect(risks(...events)).toMatchObject([
      { item: 'waste', outlook: 'short', atBest: { counted: 4 }, withdrawn: ['swale.leader'] },
    ]);
  });

  it('is open where the sixth has not answered, and it turns on them', () => {
    expect(risks(published, ...attending(...five), notified(SWALE))).toMatchObject([
      { outlook: 'open', sure: { counted: 4 }, atBest: { counted: 5 } },
    ]);
  });

  it('is short where a council would have nobody', () => {
    const both = ['leader-swale', 'chief-executive-swale'].map((person) => notified(person));
    expect(risks(published, ...attending(...SEATS), ...both)).toMatchObject([
      { outlook: 'short', atBest: { counted: 4, missing: ['swale'] } },
    ]);
  });

  it('is no worse for an interest that is not pecuniary, nor for an item that is not on the agenda', () => {
    const away = answered(chief, 'apologies');
    expect(risks(published, away, ...attending(...five), notified(SWALE, 'other'))).toEqual([]);
    expect(risks(published, away, ...attending(...five), notified(SWALE, 'pecuniary', 'moon'))).toEqual([]);
    expect(risks(away, ...attending(...five), notified(SWALE, 'pecuniary', 'moon'))).toHaveLength(1);
  });

  it('is no worse than the meeting’s where the meeting has no quorum itself', () => {
    const away = [chief, 'maidstone.leader'].map((seat) => answered(seat, 'apologies'));
    expect(risks(published, ...away, notified(SWALE))).toEqual([]);
  });

  it('counts the substitute who sits: their own interest, and not that of the member they sit for', () => {
    const sits = answered('swale.leader', 'substitute', 'cabinet-member-swale');
    const others = five.filter((seat) => seat !== 'swale.leader');
    const events = [published, ...attending(...others), answered(chief, 'apologies'), sits];
    expect(risks(...events, notified(SWALE))).toEqual([]);
    expect(risks(...events, notified('cabinet-member-swale'))).toMatchObject([
      { outlook: 'short', withdrawn: ['swale.leader'] },
    ]);
  });
});

describe('Clerk and chair are told of an item that would be inquorate', () => {
  const [chief = '', ...five] = SEATS.toReversed();
  const quorate = [published, ...attending(...five), answered(chief, 'apologies')];

  it('at once, with the item in the warning, and once for each worsening', () => {
    const told = onTheBooks(...quorate).when(notify(), by(SWALE));
    expect(types(told)).toEqual(['InterestNotified', 'ForecastWorsened']);
    expect(told.ruling.inOrder && told.ruling.events[1]).toMatchObject({
      forecast: { outlook: 'assured' },
      items: [{ item: 'waste', outlook: 'short' }],
    });
    const again = onTheBooks(...quorate, notified(SWALE)).when(notify(), by('leader-maidstone'));
    expect(types(again)).toEqual(['InterestNotified', 'ForecastWorsened']);
    const back = onTheBooks(...quorate, notified(SWALE)).when(
      { type: 'RetractInterest', item: 'waste' },
      by(SWALE),
    );
    expect(types(back)).toEqual(['InterestRetracted']);
  });

  it('when it is an answer that costs the item its quorum', () => {
    const six = [published, ...attending(...SEATS), notified(SWALE)];
    const away = onTheBooks(...six).when(
      { type: 'AnswerSummons', answer: 'apologies' },
      by('leader-maidstone'),
    );
    expect(types(away)).toEqual(['AnswerGiven', 'ForecastWorsened']);
  });

  it('when it may still be had, and then again when it cannot', () => {
    const open = onTheBooks(published, ...attending(...five)).when(notify(), by(SWALE));
    expect(open.ruling.inOrder && open.ruling.events[1]).toMatchObject({ items: [{ outlook: 'open' }] });
    const short = onTheBooks(published, ...attending(...five), notified(SWALE)).when(
      { type: 'AnswerSummons', answer: 'apologies' },
      by('chief-executive-tunbridge-wells'),
    );
    expect(types(short)).toEqual(['AnswerGiven', 'ForecastWorsened']);
  });

  it('at each checkpoint, though the meeting itself has its quorum', () => {
    const check = { type: 'CheckForecast', checkpoint: '2 working days' } as const;
    const due = by(null, '2026-12-08T09:00:00.000Z');
    const { ruling, state } = onTheBooks(...quorate, notified(SWALE)).when(check, due);
    expect(ruling.inOrder && ruling.events[0]).toMatchObject({ items: [{ item: 'waste' }] });
    expect((state as Scheduled).warned).toContain('quorum 2 working days');
    expect((onTheBooks(...quorate).when(check, due).state as Scheduled).warned).toEqual([]);
  });

  it('in words that name who has declared, and what would cure it', () => {
    const state = onTheBooks(...quorate, notified(SWALE)).state as Scheduled;
    const [risk] = itemsAtRisk(state, by(null));
    const words = risk && itemRiskInWords(risk, 'item 6', state, by(null));
    expect(words?.lead).toBe('Item 6 would be inquorate.');
    expect(words?.why).toBe(
      'The Leader of Swale has declared an interest (22.1): 4 would count at most, and 5 are needed (10.3).',
    );
    expect(words?.cure).toMatch(/^Cure: .* sits for the Chief Executive of Tunbridge Wells; /);
    expect(words?.cure).toContain('Cabinet Member, Swale sits for the Leader of Swale on this item;');
    expect(words?.cure).toMatch(/Swale grants a dispensation .*; or the item is deferred\.$/);
  });

  it('and, where it is still open, who has yet to answer', () => {
    const state = onTheBooks(published, ...attending(...five), notified(SWALE)).state as Scheduled;
    const [risk] = itemsAtRisk(state, by(null));
    const words = risk && itemRiskInWords(risk, 'item 6', state, by(null));
    expect(words?.lead).toBe('Item 6 may be inquorate.');
    expect(words?.cure).toContain('an answer from the Chief Executive of Tunbridge Wells;');
  });
});
