import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { forge, ofType, pressAlone, recorded } from './proceedings.ts';

const QUESTION = 'What is the rent?';
const COMMS = 'communications-swale';
const COLLEAGUE = 'communications-maidstone';
const CHAIR = 'leader-tunbridge-wells';
const CES = ['maidstone', 'swale', 'tunbridge-wells'].map((council) => `chief-executive-${council}`);
const [CM = '', CS = '', CT = ''] = CES;

describe('The press, with a silent council and a deadline gone by (R-PRESS-2 and 3, R-CONF-1)', () => {
  let house: House;
  let stream: string;
  beforeAll(async () => {
    house = await openHouse();
    await house.person('clerk').says(house.group, 'agenda');
    for (const { id } of mkip.people) await house.chat(id);
  }, 90_000);
  afterAll(() => house.close());

  const messages = async (who: string) =>
    house.teams.cards(await house.chat(who)).filter(({ card }) => textOf(card).includes(QUESTION));
  const held = async (type: string) => ofType(await recorded(house, stream), type);
  const passes = async (at: string) => {
    await house.restart(undefined, at);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await house.settled();
  };
  const opens = async (who: string, verb: string, data: object = {}) =>
    forge(house, house.person(who), await house.chat(who), { verb, data: { of: stream, ...data } });

  it('begins with a holding line that communications propose and the Chairman approves', async () => {
    await house.person(COMMS).says(await house.chat(COMMS), 'press enquiry');
    await pressAlone(house, COMMS, 'Holding lines');
    const told = await pressAlone(house, COMMS, 'Propose', {
      topic: 'Costs',
      text: 'Figures are being checked.',
    });
    expect(told.refused).toBe(false);
    await house.settled();
    expect((await pressAlone(house, CHAIR, 'Approve')).words).toContain('The holding line is approved.');
  });

  it('goes on with an enquiry about Swale’s material, which nobody may agree before Swale consents', async () => {
    await house.person(COMMS).says(await house.chat(COMMS), 'press enquiry');
    const answer = await pressAlone(house, COMMS, 'Log enquiry', {
      ...{ outlet: 'The Downs Courier', journalist: 'Barnaby Thistlewood', question: QUESTION },
      ...{ dueDate: '2026-11-26', dueTime: '15:00', contact: '01622 555 555', channel: 'phone' },
      ...{ urgency: 'urgent', recorded: 'yes', confidential: 'swale' },
    });
    expect(answer.words).toContain('every chief executive has been asked');
    await house.settled();
    const [line] = await (await openStore(house.azurite)).lists.all('mkip', 'press');
    stream = `mkip.press.${line?.key}`;
    for (const who of [CM, CS]) await pressAlone(house, who, 'Leader consulted');
    await pressAlone(house, COMMS, 'Suggest a line', { line: 'The rent is agreed each year.' });
    await house.settled();
    const early = await pressAlone(house, CM, 'Agree the line');
    expect(early).toMatchObject({ refused: true, rule: 'R-CONF-1, 19.3' });
    expect((await pressAlone(house, CS, 'Consent')).words).toContain('consent is recorded');
    expect((await pressAlone(house, CM, 'Agree the line')).refused).toBe(false);
  });

  it('reminds the silent council at half time, once, though the bot was started anew', async () => {
    const before = (await messages(CT)).length;
    const heard = (await messages(CM)).length;
    await passes('2026-11-26T12:31:00Z');
    await passes('2026-11-26T12:32:00Z');
    expect(await held('SilentReminded')).toMatchObject([
      { mark: 'half', silent: ['swale.chief-executive', 'tunbridge-wells.chief-executive'] },
    ]);
    expect((await messages(CT)).length).toBe(before + 1);
    expect((await messages(CM)).length).toBe(heard);
  });

  it('reminds the Chairman too at nine tenths, and offers communications the holding line', async () => {
    const before = (await messages(CHAIR)).length;
    await passes('2026-11-26T14:31:00Z');
    expect((await messages(CHAIR)).length).toBe(before + 1);
    const forged = await opens(CHAIR, 'holding-reply', { holding: 1 });
    expect(forged.refused).toBe(true);
    expect((await opens(COMMS, 'holding-reply', { holding: 7 })).words).toContain(
      'not one the chair has approved',
    );
    const given = await pressAlone(house, COMMS, 'Give the holding line', { holding: '1' });
    expect(given.words).toContain('recorded as given');
    expect(await held('HoldingReplyIssued')).toMatchObject([
      { number: 1, text: 'Figures are being checked.', approvedBy: CHAIR, by: COMMS },
    ]);
  });

  it('releases nothing when the deadline passes, whatever communications press', async () => {
    await passes('2026-11-26T15:01:00Z');
    expect(await held('DeadlinePassed')).toHaveLength(1);
    expect((await opens(COMMS, 'issued')).refused).toBe(true);
    expect(await held('ReplyIssued')).toEqual([]);
  });

  it('is stopped by an objection, by name, until that council withdraws it', async () => {
    await pressAlone(house, CT, 'Leader consulted');
    await house.settled();
    await pressAlone(house, CT, 'Object to the joint line', { comment: 'It is not agreed each year.' });
    await house.settled();
    await pressAlone(house, CS, 'Agree the line');
    const stopped = await opens(CHAIR, 'approve-issue', { version: 1 });
    expect(stopped.refused).toBe(true);
    expect(stopped.words).toContain('Tunbridge Wells objects to the joint line');
    expect((await pressAlone(house, CT, 'Withdraw the objection')).refused).toBe(false);
    await house.settled();
    await pressAlone(house, CT, 'Agree the line');
    await house.settled();
    expect((await pressAlone(house, CHAIR, 'Approve for issue')).refused).toBe(false);
    await house.settled();
    expect((await opens(CHAIR, 'issued')).refused).toBe(true);
    await pressAlone(house, COMMS, 'Hand over, end or correct');
    expect((await pressAlone(house, COMMS, 'Hand over', { to: COLLEAGUE })).refused).toBe(false);
    await house.settled();
    expect((await pressAlone(house, COLLEAGUE, 'Mark as issued')).refused).toBe(false);
  });

  it('is corrected through the whole gate again', async () => {
    await house.settled();
    const form = await house
      .person(COLLEAGUE)
      .presses(await house.chat(COLLEAGUE), QUESTION, 'Hand over, end or correct');
    expect(JSON.stringify(form)).toContain('The rent is agreed each year.');
    const begun = await pressAlone(house, COLLEAGUE, 'Correct what was issued', {
      line: 'The rent is agreed every second year.',
      wrong: 'It said each year.',
    });
    expect(begun.words).toContain('every council is asked anew');
    expect((await opens(CHAIR, 'approve-issue', { version: 2 })).refused).toBe(true);
    await house.settled();
    const texts = (await messages(CT)).map(({ card }) => buttonsOf(card).map(({ title }) => title));
    expect(texts.at(-1)).toContain('Leader consulted');
  });
});
