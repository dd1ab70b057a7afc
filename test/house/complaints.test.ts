import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { type House, openHouse } from './house.ts';
import { forge, ofType, pressAlone, recorded } from './proceedings.ts';

const SWALE = 'communications-swale';

describe('A complaint (R-COMPL-1), and a press enquiry that is also a request (R-PRESS-4)', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    for (const who of ['clerk', 'head-of-waste', SWALE]) await house.chat(who);
  }, 90_000);
  afterAll(() => house.close());

  it('goes to its owner, who is reminded before its date and after, and closes it', async () => {
    const chat = await house.chat('clerk');
    await house.person('clerk').says(chat, 'information request');
    await pressAlone(house, 'clerk', 'Log a complaint');
    const logged = await pressAlone(house, 'clerk', 'Log complaint', {
      councils: 'maidstone,swale',
      owner: 'head-of-waste',
      respondBy: '2026-12-01',
      complainant: 'Wilhelmina Thistlewood',
      contact: '1 Mill Lane',
      text: 'My bins were not emptied.',
    });
    expect(logged.words).toContain('The complaint is logged, and its owner is told.');
    await house.settled();
    const [line] = await (await openStore(house.azurite)).lists.live('mkip', 'complaint');
    const stream = `mkip.complaint.${line?.key}`;
    await house.restart(undefined, '2026-12-02T12:00:00Z');
    await expect.poll(async () => ofType(await recorded(house, stream), 'ComplaintReminded').length).toBe(2);
    await house.settled();
    const owner = house.teams.cards(await house.chat('head-of-waste')).map(({ card }) => textOf(card));
    expect(owner.filter((card) => card.includes('Overdue')).length).toBeGreaterThan(0);
    expect(owner.join()).not.toContain('Thistlewood');
    await pressAlone(house, 'head-of-waste', 'Close it');
    const closed = await pressAlone(house, 'head-of-waste', 'Close the complaint', { how: 'answered' });
    expect(closed.words).toContain('The complaint is closed.');
    expect(ofType(await recorded(house, stream), 'RetentionBegun')).toHaveLength(1);
  });

  it('is logged from the enquiry, with its question and its day, and only once', async () => {
    const press = 'mkip.press.e1';
    const ask = async (verb: string, data: object = {}) => {
      const chat = await house.chat(SWALE);
      const answer = await forge(house, house.person(SWALE), chat, { verb, data: { of: press, ...data } });
      await house.settled();
      return answer;
    };
    await ask('log-enquiry', {
      ...{ outlet: 'The Courier', journalist: 'A. Reporter', question: 'Which invoices were paid?' },
      ...{ dueDate: '2026-12-02', dueTime: '17:00', channel: 'email', urgency: 'routine', recorded: 'true' },
    });
    const form = await pressAlone(house, SWALE, 'Log as a request');
    expect(textOf(form.card)).toContain('Log a request for information');
    expect(JSON.stringify(form.card)).toMatch(/Which invoices were paid\?.*mkip\.request\.e1/);
    expect(JSON.stringify(form.card)).not.toContain('A. Reporter');
    await pressAlone(house, SWALE, 'Log request', { requester: 'A. Reporter', contact: 'a@example.org' });
    await house.settled();
    const [logged] = ofType(await recorded(house, 'mkip.request.e1'), 'RequestLogged');
    expect(logged).toMatchObject({ enquiry: 'e1', receivedOn: '2026-12-02', party: 'swale' });
    const again = await ask('record-form', { step: 'log-request' });
    expect(textOf(again.card)).toContain('Request to Swale');
  });
});
