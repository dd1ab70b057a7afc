import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import { openStore } from '../../src/store/index.ts';
import { mkip } from '../data/load.ts';
import { type House, openHouse } from './house.ts';
import { agree, CHAIR, forge, ofType, recorded } from './proceedings.ts';

const CLERK = 'clerk';
const DAY = '2026-12-10';

/** A form or a card in somebody's own chat, by what it says. */
const pressOn = async (
  house: House,
  who: string,
  card: string,
  title: string,
  inputs: Readonly<Record<string, string>> = {},
) => answerOf(await house.person(who).presses(await house.chat(who), card, title, inputs));

async function schedule(house: House, inputs: Readonly<Record<string, string>>) {
  const chat = await house.chat(CLERK);
  await house.person(CLERK).says(chat, 'schedule meeting');
  return pressOn(house, CLERK, 'last', 'Schedule the meeting', { place: 'The Town Hall', ...inputs });
}

const streamsOf = async (house: House) =>
  (await (await openStore(house.azurite)).lists.all('mkip', 'summons')).map(
    ({ key }) => `mkip.summons.${key}`,
  );

describe('A meeting from its date to its roll (R-MEET-1, R-AGENDA-1 to 4, R-NOTICE-1 to 3)', {
  timeout: 60_000,
}, () => {
  let house: House;
  let stream = '';
  const seen = async (who: string) =>
    house.teams
      .cards(await house.chat(who))
      .map(({ card }) => textOf(card))
      .join('\n');
  const said = async (who: string, text: string) => {
    await house.person(who).says(await house.chat(who), text);
    await house.settled();
    return textOf(house.teams.lastCard(await house.chat(who)).card);
  };

  beforeAll(async () => {
    house = await openHouse({ clock: '2026-11-25T10:00:00Z' });
    await house.person(CLERK).says(house.group, 'agenda');
    for (const { id } of mkip.people) await house.chat(id);
    await agree(house, 'the waste strategy');
    await agree(house, 'the fleet strategy');
  }, 90_000);
  afterAll(() => house.close());

  it('is the clerk’s to fix, and nobody else’s', async () => {
    expect(await said('leader-swale', 'schedule meeting')).toContain('The clerk fixes meetings');
  });

  it('is warned of on a Saturday, with what was typed kept and a reason asked for', async () => {
    const refused = await schedule(house, { date: '2026-12-12', time: '14:00' });
    expect(refused).toMatchObject({ refused: true, rule: 'R-NOTICE-2, 8.2' });
    expect(textOf(refused.card)).toContain('Reason, to go on all the same');
    expect(JSON.stringify(refused.card)).toContain('"value":"The Town Hall"');
    expect(await streamsOf(house)).toEqual([]);
  });

  it('says the last lawful publication day at once, to clerk and chair in their own chats', async () => {
    const done = await schedule(house, { date: DAY, time: '14:00' });
    expect(done.refused).toBe(false);
    expect(textOf(done.card)).toContain('Wednesday 2 December 2026, for 5 clear days');
    [stream = ''] = await streamsOf(house);
    await house.settled();
    expect(await seen(CHAIR)).toContain('Wednesday 2 December 2026, for 5 clear days');
    expect(await seen('head-of-waste')).not.toContain('working days left to publish');
  });

  it('shows its draft to those who plan it, in their own chats, and to nobody else', async () => {
    expect(await said(CLERK, 'agenda')).toMatch(/Draft\.[\s\S]*the waste strategy/);
    const others = await said('leader-swale', 'agenda');
    expect(others).toContain('it is not out yet');
    expect(others).not.toContain('the waste strategy');
    await house.person(CLERK).says(house.group, 'agenda');
    await house.settled();
    expect(textOf(house.teams.lastCard(house.group).card)).not.toContain('the waste strategy');
    for (const card of ['planning', 'briefing'])
      for (const [who, place] of [
        ['leader-swale', await house.chat('leader-swale')],
        [CLERK, house.group],
      ] as const) {
        const answer = await forge(house, house.person(who), place, {
          verb: 'refresh',
          data: { of: stream, card },
        });
        expect(textOf(answer.card)).not.toContain('the waste strategy');
      }
  });

  it('keeps what is planned up to date as items are raised and ruled on', async () => {
    await agree(house, 'the tourism plan');
    const chat = await house.chat(CLERK);
    const planned = () =>
      house.teams
        .cards(chat)
        .map(({ card }) => textOf(card))
        .find((text) => text.includes('working days left'));
    await expect.poll(planned, { timeout: 15_000 }).toContain('the tourism plan');
  });

  it('is put in order by the Chairman', async () => {
    const moved = await pressOn(house, CHAIR, 'working days left', 'Move up');
    expect(textOf(moved.card)).toMatch(/the fleet strategy[\s\S]*the waste strategy/);
    const clerk = await forge(house, house.person(CLERK), await house.chat(CLERK), {
      verb: 'move-up',
      data: { of: stream, item: 'x' },
    });
    expect(clerk.refused).toBe(true);
  });

  it('is not published before the briefing, nor without the press', async () => {
    const early = await pressOn(house, CLERK, 'working days left', 'Publish the agenda');
    expect(early).toMatchObject({ refused: true, rule: 'R-AGENDA-1, 8.1' });
    await pressOn(house, CLERK, 'working days left', 'Record the briefing');
    const bare = await pressOn(house, CLERK, 'working days left', 'Publish the agenda', {
      standing: 'apologies,interests,urgent,exempt,minutes,actions,projects,performance',
    });
    expect(bare).toMatchObject({ refused: true, rule: 'R-AGENDA-4, 20.1' });
  });

  it('is published where the Board meets, with the items in the Chairman’s order', async () => {
    await pressOn(house, CLERK, 'working days left', 'Publish the agenda');
    await house.settled();
    const notice = textOf(house.teams.lastCard(house.group).card);
    expect(notice).toContain('Thursday 10 December 2026, 14:00');
    expect(notice).toMatch(/9\nthe fleet strategy\nfor decision\n10\nthe waste strategy/);
    expect(notice).toContain('12\nPress and publicity');
    expect(ofType(await recorded(house, stream), 'AgendaPublished')).toHaveLength(1);
    expect(await said('leader-swale', 'agenda')).toContain('the fleet strategy');
  });

  it('takes a late item only for special circumstances the Chairman gives', async () => {
    await agree(house, 'the flood grant');
    const chat = await house.chat(CHAIR);
    await said(CHAIR, 'agenda');
    await house.person(CHAIR).presses(chat, 'last', 'Plan this meeting');
    const brief = await pressOn(house, CHAIR, 'last', 'Accept as urgent', { special: 'It is urgent.' });
    expect(brief).toMatchObject({ refused: true, rule: 'R-NOTICE-3, 8.2' });
    const taken = await pressOn(house, CHAIR, 'last', 'Accept as urgent', {
      special: 'The grant closes on the 12th.',
    });
    expect(taken.refused).toBe(false);
    await house.settled();
    expect(textOf(house.teams.lastCard(house.group).card)).toContain('13\nthe flood grant\nurgent');
  });

  it('opens on its day with its published numbers, and what was approved since waits', async () => {
    await agree(house, 'the parking review');
    await house.restart(undefined, '2026-12-10T13:50:00Z');
    await house.person(CLERK).says(house.group, 'open meeting');
    await house.settled();
    const [called] = ofType(await recorded(house, `mkip.meeting.${DAY}`), 'MeetingCalled');
    expect(JSON.stringify(called)).toMatch(/"number":9[^}]*the fleet strategy/);
    expect(ofType(await recorded(house, stream), 'MeetingOpened')).toHaveLength(1);
    const agenda = await said('leader-swale', 'agenda');
    expect(agenda).toMatch(/8\nPerformance and finance\n9\nthe fleet strategy/);
    expect(agenda).toContain('13\nthe flood grant');
    expect(agenda).not.toContain('the parking review');
  });
});

describe('A meeting of which no notice was given (R-NOTICE-1)', { timeout: 60_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ clock: '2026-11-25T08:00:00Z' });
    await house.person(CLERK).says(house.group, 'agenda');
    await house.chat(CHAIR);
    await schedule(house, { date: DAY, time: '14:00' });
    await house.settled();
  }, 60_000);
  afterAll(() => house.close());

  it('is warned of once, on the next start, where the bot was down when the moment came', async () => {
    const warnings = async () => {
      const [stream = ''] = await streamsOf(house);
      return ofType(await recorded(house, stream), 'NoticeReminded').map(({ reminder }) => reminder);
    };
    const messages = async () => house.teams.cards(await house.chat(CLERK)).length;
    const before = await messages();
    await house.restart(undefined, '2026-11-25T12:00:00Z');
    await expect.poll(warnings, { timeout: 15_000 }).toEqual(['5 working days']);
    await expect.poll(messages, { timeout: 15_000 }).toBe(before + 1);
    expect(textOf(house.teams.lastCard(await house.chat(CLERK)).card)).toContain(
      'working days left to publish',
    );
    await house.restart(undefined, '2026-11-25T12:05:00Z');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await warnings()).toEqual(['5 working days']);
    expect(await messages()).toBe(before + 1);
  });

  it('is answered for by a bot that says, in its last year, that its table of holidays ends', async () => {
    const ready = async () => (await fetch(`http://127.0.0.1:${house.bot.port}/ready`)).text();
    expect(await ready()).toBe('ready\n');
    await house.restart(undefined, '2028-03-01T10:00:00Z');
    expect(await ready()).toContain('The table of bank holidays ends on 2028-12-31.');
    await house.restart(undefined, '2026-11-25T12:10:00Z');
  });

  it('is not opened, and is told what would cure it', async () => {
    await house.restart(undefined, '2026-12-10T13:50:00Z');
    await house.person(CLERK).says(house.group, 'open meeting');
    await house.settled();
    const told = textOf(house.teams.lastCard(house.group).card);
    expect(told).toContain('The public has had no notice of today’s meeting');
    expect(told).toContain('R-NOTICE-1, 8.2');
    expect(await recorded(house, `mkip.meeting.${DAY}`)).toEqual([]);
  });
});
