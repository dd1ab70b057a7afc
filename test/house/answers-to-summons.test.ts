import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, forge, ofType, recorded, SIX } from './proceedings.ts';

const CLERK = 'clerk';
const SUMMONS = 'will attend';
const LEADER = 'leader-swale';
const DEPUTY = 'cabinet-member-swale';

describe('Members answer their summons (R-MEM-2, R-QUORUM-1)', { timeout: 60_000 }, () => {
  let house: House;
  let stream = '';
  const pressed = async (who: string, title: string, inputs: Readonly<Record<string, string>> = {}) => {
    const chat = await house.chat(who);
    const holds = ({ card }: { readonly card: unknown }) =>
      JSON.stringify(card).includes(`"title":"${title}"`);
    const answer = answerOf(await house.person(who).presses(chat, holds, title, inputs));
    await house.settled();
    return { ...answer, text: textOf(answer.card) };
  };
  const seen = async (who: string) =>
    house.teams
      .cards(await house.chat(who))
      .map(({ card }) => textOf(card))
      .join('\n');
  const latest = async (who: string, card = '· summons') => {
    const cards = house.teams.cards(await house.chat(who)).map((shown) => textOf(shown.card));
    return cards.findLast((text) => text.includes(card)) ?? 'no such card';
  };
  const linkOf = async (who: string) => {
    const cards = JSON.stringify(house.teams.cards(await house.chat(who)));
    return (
      [...cards.matchAll(/http:[^"]+\/calendar\/[\w-]{43}\.ics/g)].at(-1)?.[0] ?? 'http://127.0.0.1/none'
    );
  };
  const fetched = async (url: string) => {
    const answer = await fetch(url);
    return { status: answer.status, text: (await answer.text()).replace(/\r\n /g, '') };
  };

  beforeAll(async () => {
    house = await openHouse({ clock: '2026-11-25T10:00:00Z' });
    await house.person(CLERK).says(house.group, 'agenda');
    for (const { id } of mkip.people) await house.chat(id);
    await house.person(CLERK).says(await house.chat(CLERK), 'schedule meeting');
    const fixed = { date: '2026-12-10', time: '14:00', place: 'The Town Hall; BEGIN:VEVENT' };
    await pressed(CLERK, 'Schedule the meeting', fixed);
    const [line] = await (await openStore(house.azurite)).lists.all('mkip', 'summons');
    stream = `mkip.summons.${line?.key}`;
  }, 90_000);
  afterAll(() => house.close());

  it('which each has in their own chat, and nobody else has', async () => {
    for (const who of SIX)
      expect([who, await latest(who)]).toEqual([who, expect.stringContaining('Will you attend?')]);
    for (const who of [DEPUTY, 'kent-representative', 'head-of-waste'])
      expect(await seen(who)).not.toContain(SUMMONS);
    expect(JSON.stringify(house.teams.sent(house.group))).not.toContain(SUMMONS);
  });

  it('and are told in a line what their answer makes of the quorum', async () => {
    const answer = await pressed('chief-executive-maidstone', 'I will attend');
    expect(answer.text).toContain(
      'It is recorded that you will attend. One will attend so far; five make a quorum (10.3), and five have not answered.',
    );
    expect(await latest('leader-maidstone')).toContain('One will attend so far');
    await pressed('leader-maidstone', 'I will attend');
    await pressed('chief-executive-tunbridge-wells', 'I will attend');
    expect((await pressed(CHAIR, 'I will attend')).text).toContain('Four will attend so far');
  });

  it('naming a substitute, who is asked in their own chat and answers for themselves', async () => {
    expect((await pressed(LEADER, 'My substitute')).text).toContain('Five will attend: a quorum (10.3).');
    expect(await latest(DEPUTY)).toContain('You are asked to sit for the Leader of Swale.');
    expect((await pressed(DEPUTY, 'I cannot')).text).toContain('It is recorded that you cannot sit.');
    expect(await latest(LEADER)).toContain('Cabinet Member, Swale cannot sit for you');
  });

  it('so that clerk and chair see what is missing, and ask a substitute with one press', async () => {
    await pressed('chief-executive-swale', 'Apologies');
    await house.settled();
    const warned = await latest(CLERK, '· planning');
    expect(warned).toContain('There would be no quorum.');
    const asked = await pressed(CLERK, 'Ask Director, Swale');
    expect(asked.text).toContain('They are asked to sit, in their own chat.');
    expect(asked.text).not.toContain('\nAsk Director, Swale');
    expect((await pressed('director-swale', 'I will sit')).text).toContain(
      'Five will attend: a quorum (10.3).',
    );
    expect(await latest('chief-executive-swale')).toContain('Director, Swale sits for you');
  });

  it('and nobody answers for another, or in company', async () => {
    const forged = (who: string, verb: string, data: object = {}) =>
      house
        .chat(who)
        .then((chat) => forge(house, house.person(who), chat, { verb, data: { of: stream, ...data } }));
    for (const who of ['kent-representative', CLERK, 'cabinet-member-maidstone'])
      expect([who, (await forged(who, 'will-attend')).refused]).toEqual([who, true]);
    expect(textOf((await forged('head-of-waste', 'refresh', { card: 'summons' })).card)).not.toContain(
      'Town Hall',
    );
    const shared = await forge(house, house.person(LEADER), house.group, {
      verb: 'refresh',
      data: { of: stream, card: 'summons' },
    });
    expect(textOf(shared.card)).not.toContain('Town Hall');
    const before = (await recorded(house, stream)).length;
    await forged('chief-executive-swale', 'ask-substitute', {
      seat: 'maidstone.leader',
      substitute: 'cabinet-member-maidstone',
    });
    await forged(CLERK, 'ask-substitute', { seat: 'swale.leader', substitute: 'kent-representative' });
    await forged(LEADER, 'will-send', { substitute: 'director-maidstone' });
    expect(await recorded(house, stream)).toHaveLength(before);
    expect(ofType(await recorded(house, stream), 'SubstituteAsked')).toHaveLength(2);
  });

  it('keep the meeting in a diary by a link of their own, which nothing typed can break', async () => {
    const link = await linkOf(LEADER);
    const { status, text } = await fetched(link);
    expect(status).toBe(200);
    expect(text.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1);
    expect(text).toContain('DTSTART:20261210T140000Z');
    expect(text).toContain('LOCATION:The Town Hall\\; BEGIN:VEVENT');
    expect(await linkOf(CHAIR)).not.toBe(link);
    expect((await fetched(link.replace(/[\w-]{43}/, 'A'.repeat(43)))).status).toBe(404);
    const record = await openStore(house.azurite);
    const token = /[\w-]{43}(?=\.ics)/.exec(link)?.[0] ?? '';
    expect(await record.links.find(token)).toBeUndefined();
  });

  it('and hear at once that it is cancelled, as their diary does', async () => {
    const before = await fetched(await linkOf(LEADER));
    await pressed(CLERK, 'Cancel the meeting', { reason: 'Snow.' });
    await house.settled();
    for (const who of [LEADER, 'director-swale'])
      expect(await latest(who)).toContain('**The meeting is cancelled.** Snow.');
    const after = await fetched(await linkOf(LEADER));
    expect(after.text).toContain('STATUS:CANCELLED');
    const uid = /UID:.*/;
    expect(uid.exec(after.text)?.[0]).toBe(uid.exec(before.text)?.[0]);
    expect(after.text).toContain('SEQUENCE:1');
  });

  it('while the chart of attendance is the clerk’s', async () => {
    await house.person(CLERK).says(house.group, 'attendance');
    await house.settled();
    expect(textOf(house.teams.lastCard(house.group).card)).toContain('answered you in our own chat');
    expect(await latest(CLERK, 'Attendance')).toContain('No meeting has closed yet.');
    await house.person(LEADER).says(await house.chat(LEADER), 'attendance');
    expect(await latest(LEADER, 'A word from Quorate')).toContain('This is for the clerk (10.3).');
  });
});
