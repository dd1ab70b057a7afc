import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { agree, CHAIR, forge, ofType, press, pressAlone, recorded, SIX } from './proceedings.ts';

const CLERK = 'clerk';
const SWALE = 'leader-swale';
const ABSENT = 'chief-executive-maidstone';
const DAY = '2026-12-10';
type Pressed = readonly [who: string, title: string, inputs?: Readonly<Record<string, string>>];

describe('An interest, from before the meeting to the register (R-DPI-1 to 3)', { timeout: 60_000 }, () => {
  let house: House;
  let stream = '';
  let item = '';
  const disclosure = () => `mkip.disclosure.${item}-${SWALE}`;
  const pressed = async (...[who, title, inputs]: Pressed) => {
    const answer = await pressAlone(house, who, title, inputs);
    await house.settled();
    return { ...answer, text: textOf(answer.card) };
  };
  const cards = async (who: string) =>
    house.teams.cards(await house.chat(who)).map(({ card }) => textOf(card));
  const latest = async (who: string, words: string) =>
    (await cards(who)).findLast((text) => text.includes(words)) ?? 'no such card';
  const asked = async (who: string) =>
    (await cards(who)).filter((text) => text.includes('register of interests')).length;
  const said = async (who: string, words: string) => {
    await house.person(who).says(await house.chat(who), words);
    await house.settled();
    return textOf(house.teams.lastCard(await house.chat(who)).card);
  };

  beforeAll(async () => {
    house = await openHouse({ clock: '2026-11-25T10:00:00Z' });
    await house.person(CLERK).says(house.group, 'agenda');
    for (const { id } of mkip.people) await house.chat(id);
    await agree(house, 'the waste strategy');
    await house.person(CLERK).says(await house.chat(CLERK), 'schedule meeting');
    await pressed(CLERK, 'Schedule the meeting', { date: DAY, time: '14:00', place: 'The Town Hall' });
    const { lists } = await openStore(house.azurite);
    stream = `mkip.summons.${(await lists.all('mkip', 'summons'))[0]?.key}`;
    item = (await lists.all('mkip', 'item'))[0]?.key ?? '';
    for (const who of SIX.filter((id) => id !== ABSENT)) await pressed(who, 'I will attend');
    await pressed(ABSENT, 'Apologies');
  }, 90_000);
  afterAll(() => house.close());

  it('is offered once there are items a member may know of: to the Chairman, who is briefed, at once', async () => {
    expect(await latest(SWALE, '· summons')).not.toContain('Declare an interest');
    expect(await pressed(CHAIR, 'Declare an interest')).toMatchObject({ refused: false });
    expect(JSON.stringify(house.teams.lastCard(await house.chat(CHAIR)).card)).toContain(
      'the waste strategy',
    );
    await pressed(CLERK, 'Record the briefing');
    await pressed(CLERK, 'Publish the agenda');
    const form = await pressed(SWALE, 'Declare an interest');
    expect(JSON.stringify(form.card)).toContain('9. the waste strategy');
  });

  it('costs the item its quorum, and clerk and chair hear of it at once, with the cure', async () => {
    const answer = await pressed(SWALE, 'A pecuniary interest: I withdraw', { item });
    expect(answer.text).toContain('Your interest is recorded.');
    expect(answer.text).toContain('item 9 (pecuniary: you withdraw)');
    for (const who of [CLERK, CHAIR]) {
      const warned = await latest(who, 'would be inquorate');
      expect(warned).toContain('**Item 9 would be inquorate.** The Leader of Swale has declared an interest');
      expect(warned).toContain('Director, Maidstone sits for the Chief Executive of Maidstone');
    }
    expect(ofType(await recorded(house, stream), 'ForecastWorsened')).toHaveLength(1);
    expect(JSON.stringify(house.teams.sent(house.group))).not.toContain('declared an interest');
  });

  it('has its member asked, and nobody else, whether it is registered', async () => {
    expect(await latest(SWALE, 'register of interests')).toContain('Is it on your council’s register?');
    for (const who of [CLERK, CHAIR, 'chief-executive-swale'])
      expect([who, await asked(who)]).toEqual([who, 0]);
    for (const [who, place] of [
      [CHAIR, await house.chat(CHAIR)],
      [SWALE, house.group],
    ] as const)
      for (const verb of ['refresh', 'interest-registered']) {
        const answer = await forge(house, house.person(who), place, {
          verb: who === SWALE ? 'refresh' : verb,
          data: { of: disclosure() },
        });
        expect(textOf(answer.card)).not.toContain('register of interests');
      }
    expect(ofType(await recorded(house, disclosure()), 'FoundOnRegister')).toEqual([]);
  });

  it('that is not registered starts a clock, which the clerk sees', async () => {
    const answer = await pressed(SWALE, 'Not yet');
    expect(answer.text).toContain('by Tuesday 22 December 2026');
    const chart = await said(CLERK, 'attendance');
    expect(chart).toContain('Leader of Swale (not registered, due by 22 December 2026)');
  });

  it('is spoken of again at each checkpoint, and 14 days before the last: once, after the bot was down', async () => {
    const messages = await asked(SWALE);
    await house.restart(undefined, '2026-12-08T10:00:00Z');
    const reminders = async () =>
      ofType(await recorded(house, disclosure()), 'NotificationReminded').map(({ reminder }) => reminder);
    await expect.poll(reminders, { timeout: 15_000 }).toEqual(['14 days']);
    await expect.poll(() => asked(SWALE), { timeout: 15_000 }).toBe(messages + 1);
    const checked = async () => ofType(await recorded(house, stream), 'ForecastChecked').length;
    await expect.poll(checked, { timeout: 15_000 }).toBe(3);
    await house.restart(undefined, '2026-12-08T10:05:00Z');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await reminders()).toEqual(['14 days']);
    expect(await asked(SWALE)).toBe(messages + 1);
    expect(await checked()).toBe(3);
  });

  it('is declared as the item is taken, and its member has no ballot', async () => {
    await house.restart(undefined, `${DAY}T13:50:00Z`);
    await house.person(CLERK).says(house.group, 'open meeting');
    await house.settled();
    for (const who of SIX) await press(house, who, 'I am here');
    await press(house, CHAIR, 'Call to order');
    await house.person(CHAIR).says(house.group, 'take item 9');
    await house.settled();
    const meeting = `mkip.meeting.${DAY}`;
    expect(ofType(await recorded(house, meeting), 'InterestDeclared')).toMatchObject([
      { person: SWALE, number: 9, interest: 'pecuniary', withdrew: true },
    ]);
    await press(house, CHAIR, 'Call a vote');
    const forged = { verb: 'for', data: { of: meeting, no: 9 } };
    const refused = await forge(house, house.person(SWALE), house.group, forged);
    expect(refused).toMatchObject({ refused: true, rule: 'R-DPI-2, 22.1' });
    expect(ofType(await recorded(house, disclosure()), 'InterestDisclosed')).toHaveLength(1);
  });

  it('is overdue on the day after the last, as clerk and Monitoring Officer are told; said late, it is recorded as late', async () => {
    await house.restart(undefined, '2026-12-23T10:00:00Z');
    for (const who of [CLERK, 'monitoring-officer'])
      await expect.poll(() => asked(who), { timeout: 15_000 }).toBe(1);
    expect(await latest(CLERK, 'register of interests')).toContain('Late\nthe 28 days have passed');
    const done = await pressed(SWALE, 'I have notified the Monitoring Officer');
    expect(done.text).toContain('after the last day, Tuesday 22 December 2026');
    expect(await said(CLERK, 'attendance')).not.toContain('not yet on the register');
  });
});
