import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import type { Answer } from '../../src/local/rehearsal/answer.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { forge, ofType, pressAlone, recorded } from './proceedings.ts';

const REQUESTER = 'Ottoline Brackenbury';
const ASKED = 'Every invoice of the shared fleet since April';
const SWALE = 'communications-swale';
const OTHERS = ['communications-maidstone', 'chief-executive-maidstone', 'chief-executive-tunbridge-wells'];
const PARTLESS = ['leader-maidstone', 'programme-manager', 'kent-representative', 'head-of-waste'];

describe('A request for information (R-FOI-1 to 3, R-DP-1)', () => {
  let house: House;
  let stream: string;
  /** Monday 2 March 2026: copied at once, views by the 16th, due on Tuesday 31 March (FOI-01). */
  beforeAll(async () => {
    house = await openHouse({ clock: '2026-03-02T10:00:00Z' });
    for (const { id } of mkip.people) await house.chat(id);
    await house.settled();
  }, 90_000);
  afterAll(() => house.close());

  const reads = async (who: string) =>
    house.teams
      .cards(await house.chat(who))
      .map(({ card }) => textOf(card))
      .join('\n');
  const says = async (who: string, words: string) => house.person(who).says(await house.chat(who), words);
  const forged = async (who: string, verb: string, data: object = {}): Promise<Answer> =>
    forge(house, house.person(who), await house.chat(who), { verb, data: { of: stream, ...data } });
  const fills = async (who: string, open: string, submit: string, inputs: Record<string, string>) => {
    await pressAlone(house, who, open);
    const answer = await pressAlone(house, who, submit, inputs);
    await house.settled();
    return answer;
  };

  it('is logged from the list, and goes at once to every council that did not receive it, without who asks', async () => {
    await says(SWALE, 'information request');
    const answer = await fills(SWALE, 'Log a request', 'Log request', {
      party: 'swale',
      receivedOn: '2026-03-02',
      requester: REQUESTER,
      contact: 'o.brackenbury@example.org',
      text: ASKED,
      reference: 'SBC-7',
    });
    expect(answer.words).toContain('logged and copied to the other councils, without who asks');
    const [line] = await (await openStore(house.azurite)).lists.live('mkip', 'request');
    stream = `mkip.request.${line?.key}`;
    for (const who of [...OTHERS, 'chief-executive-swale', 'clerk'])
      expect([who, (await reads(who)).includes(ASKED)]).toEqual([who, true]);
    for (const who of PARTLESS) expect([who, (await reads(who)).includes(ASKED)]).toEqual([who, false]);
    for (const { id } of mkip.people)
      expect([id, (await reads(id)).includes(REQUESTER)]).toEqual([id, false]);
  });

  it('lies in the tables sealed: neither who asks nor what', async () => {
    const [row] = await recorded(house, stream);
    expect(row?.data).toMatchObject({ requester: { sealed: expect.any(String) }, party: 'swale' });
    expect(JSON.stringify(row?.data)).not.toMatch(/Brackenbury|invoice/);
  });

  it('is the receiving council’s alone to decide: another’s press is refused with the rule', async () => {
    for (const who of ['communications-maidstone', 'clerk'])
      for (const verb of ['disclose', 'refuse-request', 'answer-sent', 'end-request', 'give-fees-notice']) {
        const answer = await forged(who, verb, {
          section: 's.1',
          reason: 'x',
          on: '2026-03-02',
          why: 'withdrawn',
        });
        expect([who, verb, answer.refused]).toEqual([who, verb, true]);
        expect(JSON.stringify(answer.card)).toMatch(/R-FOI-3, 19\.8/);
        expect(answer.words).toContain('Swale received this request and alone decides it (19.8)');
      }
    expect(ofType(await recorded(house, stream), 'RequestDecided')).toEqual([]);
  });

  it('shows who asked to its own communications and the clerk alone, and records each time', async () => {
    const shown = await pressAlone(house, SWALE, 'Show contact details');
    expect(textOf(shown.card)).toContain(REQUESTER);
    expect(ofType(await recorded(house, stream), 'DetailsRead')).toMatchObject([{ by: SWALE }]);
    for (const who of [...OTHERS, ...PARTLESS, 'chief-executive-swale']) {
      const answer = await forged(who, 'show-requester');
      expect([who, answer.refused]).toEqual([who, true]);
      expect(JSON.stringify(answer.card)).not.toContain(REQUESTER);
    }
    for (const verb of ['show-requester', 'refresh', 'record-form']) {
      const data = { of: stream, card: 'request', step: 'copy' };
      const answer = await forge(house, house.person(SWALE), house.group, { verb, data });
      expect(JSON.stringify(answer.card)).not.toMatch(/Brackenbury|invoice/);
    }
  });

  it('is told to nobody it was not copied to, whatever they press', async () => {
    for (const who of PARTLESS)
      for (const verb of [
        'refresh',
        'send-views',
        'record-form',
        'copy-request',
        'draft-ready',
        'log-request',
      ]) {
        const answer = await forged(who, verb, { card: 'request', step: '', text: 'x', views: 'x' });
        expect([who, verb, /Brackenbury|invoice/.test(JSON.stringify(answer.card))]).toEqual([
          who,
          verb,
          false,
        ]);
      }
  });

  it('takes the others’ views; who is silent is reminded once on day 10, by a bot that was down that morning', async () => {
    const sent = await fills('communications-maidstone', 'Send our views', 'Send our views', {
      views: 'Redact the unit prices.',
    });
    expect(sent.words).toContain('views are sent');
    const before = (await reads('communications-tunbridge-wells')).split(ASKED).length;
    const maidstone = (await reads('chief-executive-maidstone')).split(ASKED).length;
    for (let i = 0; i < 2; i += 1) {
      await house.restart(undefined, '2026-03-17T15:00:00Z');
      await expect.poll(async () => ofType(await recorded(house, stream), 'RequestReminded').length).toBe(1);
      await house.settled();
    }
    const [reminder] = ofType(await recorded(house, stream), 'RequestReminded');
    expect(reminder).toMatchObject({ mark: 'views', silent: ['tunbridge-wells'] });
    expect((await reads('communications-tunbridge-wells')).split(ASKED).length).toBe(before + 1);
    expect((await reads('chief-executive-maidstone')).split(ASKED).length).toBe(maidstone);
  });

  it('is overdue the day after the last, which the list says in words to clerk and communications', async () => {
    await house.restart(undefined, '2026-04-01T12:00:00Z');
    await expect
      .poll(async () => ofType(await recorded(house, stream), 'RequestReminded').map(({ mark }) => mark))
      .toContain('overdue');
    await house.settled();
    for (const who of ['clerk', SWALE]) {
      await says(who, 'information request');
      expect(await reads(who)).toMatch(/Overdue\nwas due 31 March 2026/);
    }
    await says('leader-maidstone', 'information request');
    expect(await reads('leader-maidstone')).toContain('This is for the clerk, communications, officers');
    const late = await fills('communications-tunbridge-wells', 'Send our views', 'Send our views', {
      views: 'Sorry to be late.',
    });
    expect(late.refused).toBe(false);
    expect(textOf(late.card)).toMatch(/Overdue[\s\S]*late: Sorry to be late/);
  });

  it('is decided, in a form that says what is missing and keeps what was typed, and then sent', async () => {
    await forged(SWALE, 'refresh', { card: 'request' });
    const data = { step: 'decide', section: 's.43(2)', reason: '' };
    const missing = await forged(SWALE, 'disclose-part', data);
    expect(missing.words).toContain('You left out why it applies (19.8)');
    expect(JSON.stringify(missing.card)).toContain('s.43(2)');
    await forged(SWALE, 'disclose-part', { ...data, reason: 'It would harm the next tender.' });
    const sent = await forged(SWALE, 'answer-sent', { step: 'sent', on: '2026-04-01' });
    expect(sent.words).toContain('The request is over');
    await house.settled();
    expect(ofType(await recorded(house, stream), 'RequestDecided')).toMatchObject([
      { outcome: 'part', by: SWALE },
    ]);
    expect(ofType(await recorded(house, stream), 'RetentionBegun')).toMatchObject([{ months: 36 }]);
    expect(await (await openStore(house.azurite)).lists.live('mkip', 'request')).toEqual([]);
    expect(await reads('chief-executive-tunbridge-wells')).toContain('✔ Answered');
  });
});
