import { describe, expect, it } from 'vitest';
import {
  fitForItem,
  itemsAtRisk,
  type Scheduled,
  type SummonsCommand,
  type SummonsEvent,
} from '../../../src/core/summons/index.ts';
import { facts } from '../boards.ts';
import { answered, onTheBooks, published, SEATS } from './december.ts';

const now = '2026-12-03T10:00:00.000Z';
const by = (person: string | null) => facts(person, { now });
const SWALE = 'leader-swale';
const SUB = 'cabinet-member-swale';
const [TW_CE = '', ...five] = SEATS.toReversed();

const twoItems: SummonsEvent = {
  ...published,
  lines: [
    { number: 1, title: 'Apologies', standing: 'apologies', item: null },
    { number: 2, title: 'Parking', standing: null, item: 'parking' },
    { number: 3, title: 'Waste', standing: null, item: 'waste' },
  ],
} as typeof published;
const attending = (...seats: readonly string[]) => seats.map((seat) => answered(seat, 'attending'));
const notified = (
  person: string,
  item = 'waste',
  interest: 'pecuniary' | 'other' = 'pecuniary',
): SummonsEvent => ({ type: 'InterestNotified', at: now, person, item, interest });
const notify = (item: string, interest: 'pecuniary' | 'other' = 'pecuniary'): SummonsCommand => ({
  type: 'NotifyInterest',
  item,
  interest,
  listed: ['parking', 'waste'],
});
const answer = (said: 'attending' | 'apologies'): SummonsCommand => ({ type: 'AnswerSummons', answer: said });
const worsened = (events: readonly SummonsEvent[], command: SummonsCommand, person: string): boolean => {
  const { ruling } = onTheBooks(...events).when(command, by(person));
  if (!ruling.inOrder) throw new Error(ruling.breaches[0].why);
  return ruling.events.some(({ type }) => type === 'ForecastWorsened');
};
const state = (...events: readonly SummonsEvent[]) => onTheBooks(...events).state as Scheduled;

/** Five come, one stays away, and one of the five has an interest in the waste. */
const atRisk = [twoItems, ...attending(...five), answered(TW_CE, 'apologies'), notified(SWALE)];

describe('A warning of an item goes out once for each worsening (R-QUORUM-4, R-DPI-2)', () => {
  it('and no more while it is as bad as it was', () => {
    expect(worsened(atRisk, notify('parking', 'other'), 'leader-maidstone')).toBe(false);
    expect(worsened(atRisk, notify('waste', 'other'), 'chief-executive-maidstone')).toBe(false);
  });

  it('and not when it grows better', () => {
    expect(worsened(atRisk, answer('attending'), 'chief-executive-tunbridge-wells')).toBe(false);
    expect(worsened(atRisk, { type: 'RetractInterest', item: 'waste' }, SWALE)).toBe(false);
  });

  it('and once more when fewer would be counted, or another item is in doubt as well', () => {
    expect(worsened(atRisk, notify('waste'), 'leader-maidstone')).toBe(true);
    expect(worsened(atRisk, notify('parking'), 'leader-maidstone')).toBe(true);
  });

  it('and once more when what was open is lost, of that item alone', () => {
    const open = [twoItems, ...attending(...five), notified(SWALE), notified(SWALE, 'parking', 'other')];
    expect(itemsAtRisk(state(...open), by(null))).toMatchObject([{ item: 'waste', outlook: 'open' }]);
    expect(worsened(open, answer('apologies'), 'chief-executive-tunbridge-wells')).toBe(true);
    const still = worsened(open, notify('parking', 'pecuniary'), SWALE);
    expect(still, 'a second item in doubt').toBe(true);
  });

  it('and not of an open item where those who were silent come', () => {
    const two = [twoItems, ...attending(...five), notified(SWALE), notified('leader-maidstone', 'parking')];
    expect(worsened(two, answer('attending'), 'chief-executive-tunbridge-wells')).toBe(false);
  });
});

describe('An interest is in one item', () => {
  it('and costs no other its quorum', () => {
    const [risk, ...others] = itemsAtRisk(
      state(...atRisk, notified('leader-maidstone', 'parking', 'other')),
      by(null),
    );
    expect(risk).toMatchObject({ item: 'waste', withdrawn: ['swale.leader'] });
    expect(others).toEqual([]);
  });

  it('and the items in doubt are in the order of the agenda, each with its own', () => {
    const both = itemsAtRisk(state(...atRisk, notified('leader-maidstone', 'parking')), by(null));
    expect(both.map(({ item, withdrawn }) => [item, withdrawn])).toEqual([
      ['parking', ['maidstone.leader']],
      ['waste', ['swale.leader']],
    ]);
  });

  it('and is declared again of another', () => {
    onTheBooks(notified(SWALE))
      .when(notify('parking'), by(SWALE))
      .then({ type: 'InterestNotified', at: now, person: SWALE, item: 'parking', interest: 'pecuniary' });
    for (const other of [notified(SWALE, 'parking'), notified('leader-maidstone')])
      onTheBooks(other).when({ type: 'RetractInterest', item: 'waste' }, by(SWALE)).thenNothing();
  });
});

describe('Who may sit for a member who has withdrawn from an item (R-MEM-2)', () => {
  const maySit = (...events: readonly SummonsEvent[]) =>
    fitForItem('swale.leader', 'waste', state(twoItems, ...events), by(null));

  it('is a substitute on the register, unless they have such an interest themselves', () => {
    expect(maySit()).toEqual([SUB]);
    expect(maySit(notified(SUB))).toEqual([]);
    expect(maySit(notified(SUB), notified('leader-maidstone'))).toEqual([]);
  });

  it('though they have another interest, or one in another item, or somebody else has one', () => {
    expect(maySit(notified(SUB, 'waste', 'other'))).toEqual([SUB]);
    expect(maySit(notified(SUB, 'parking'))).toEqual([SUB]);
    expect(maySit(notified(SWALE))).toEqual([SUB]);
  });
});

describe('A refusal', () => {
  it('says what is needed: an item of this meeting’s agenda', () => {
    onTheBooks().when(notify('moon'), by(SWALE)).thenOutOfOrder('R-DPI-1', 'no-such-choice', {
      required: 'an item of this meeting’s agenda',
      found: 'moon',
    });
  });

  it('leaves a forecast without items where no item is in doubt', () => {
    const { ruling } = onTheBooks(answered('maidstone.leader', 'apologies')).when(
      answer('apologies'),
      by(SWALE),
    );
    expect(ruling.inOrder && ruling.events.at(-1)).not.toHaveProperty('items');
  });
});
