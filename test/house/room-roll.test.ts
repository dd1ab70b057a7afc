import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, forge, MEETING, ofType, recorded, SIX } from './proceedings.ts';

const TELLTALE = 'Teams: joined';

describe('Teams’ word of who is here', () => {
  let house: House;
  const lines: string[] = [];
  beforeAll(async () => {
    const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    house = await openHouse({ logger });
    for (const who of ['clerk', CHAIR]) await house.person(who).says(await house.chat(who), 'help');
    const five = SIX.filter((who) => who !== 'leader-swale');
    await convene(house, ['the waste plan'], five);
  });
  afterAll(() => house.close());

  const joins = async (...who: readonly [string, ...string[]]) => {
    const [first, ...rest] = who;
    const people = [house.person(first), ...rest.map((id) => house.person(id))] as const;
    await house.teams.meeting(house.group, 'meetingParticipantJoin', people);
    await house.settled();
  };
  const clerksCard = async () => house.teams.lastCard(await house.chat('clerk'), 'Who is here').card;

  it('is shown to the clerk beside the roll, and is not the roll', async () => {
    await joins('leader-maidstone', 'leader-swale');
    const read = textOf(await clerksCard());
    expect(read).toMatch(/Leader of Swale\nTeams: joined \d\d:\d\d\. The roll: not here\./);
    expect(read).toMatch(/Leader of Maidstone\nTeams: joined \d\d:\d\d\. The roll: here\./);
    expect(ofType(await recorded(house), 'MemberArrived')).toHaveLength(5);
  });

  it('becomes the roll when the clerk confirms it, in their own name', async () => {
    const chat = await house.chat('clerk');
    const told = await house.person('clerk').presses(chat, 'Who is here', 'Confirm: here');
    expect(textOf(told)).toContain('They are recorded as here, on your word.');
    await house.settled();
    expect(ofType(await recorded(house), 'MemberArrived').at(-1)).toMatchObject({
      person: 'leader-swale',
      recordedBy: 'clerk',
    });
    expect(textOf(house.teams.lastCard(house.group, 'Attendance').card)).toContain('by the clerk');
    expect(textOf(await clerksCard())).not.toContain('Confirm: here');
  });

  it('of somebody who has left is for the clerk to confirm too; a meeting that ends is everybody’s leaving', async () => {
    await house.teams.meeting(house.group, 'meetingParticipantLeave', [house.person('leader-swale')]);
    await house.settled();
    expect(textOf(await clerksCard())).toMatch(/joined \d\d:\d\d, left \d\d:\d\d\. The roll: here\./);
    const chat = await house.chat('clerk');
    await house.person('clerk').presses(chat, 'Who is here', 'Confirm: has left');
    await house.settled();
    expect(ofType(await recorded(house), 'MemberLeft').at(-1)).toMatchObject({ recordedBy: 'clerk' });
    await house.teams.meeting(house.group, 'meetingEnd', [house.person('clerk')]);
    await house.settled();
    expect(textOf(await clerksCard())).toContain('Leader of Maidstone');
    expect(textOf(await clerksCard())).toContain('Confirm: has left');
  });

  it('lets the clerk take the roll for somebody in the room of whom Teams says nothing', async () => {
    const chat = await house.chat('clerk');
    await house.person('clerk').says(chat, 'roll call');
    await house.settled();
    const form = await house.person('clerk').presses(chat, 'Attendance', 'Take the roll for others');
    expect(textOf(form)).toContain('Take the roll for somebody');
    const told = await house
      .person('clerk')
      .presses(chat, 'Take the roll for somebody', 'They are here', { person: 'leader-swale' });
    expect(textOf(told)).toContain('on your word');
    await house.settled();
  });

  it('is neither shown to anybody else nor theirs to confirm, whatever card they forge', async () => {
    const person = { of: MEETING, person: 'leader-swale' };
    for (const who of [CHAIR, 'leader-maidstone', 'head-of-waste']) {
      const place = await house.chat(who);
      const left = await forge(house, house.person(who), place, { verb: 'record-left', data: person });
      expect(left.words).toContain('This is for the clerk, who takes the roll for others');
      for (const data of [{ of: MEETING }, { of: MEETING, card: 'evidence' }])
        for (const verb of ['evidence', 'refresh']) {
          const seen = await forge(house, house.person(who), place, { verb, data });
          expect(textOf(seen.card)).not.toContain(TELLTALE);
        }
    }
    const aloud = await forge(house, house.person('clerk'), house.group, {
      verb: 'evidence',
      data: { of: MEETING },
    });
    expect(aloud.words).toContain('I have answered you in our own chat');
    for (const { card } of house.teams.cards(house.group)) expect(textOf(card)).not.toContain(TELLTALE);
  });

  it('of people of no board is dropped, and none of it is in a log', async () => {
    const stranger = house.teams.join({
      name: 'Stranger Danger',
      tenantId: '11111111-1111-4111-8111-111111111111',
      aadObjectId: 'dddddddd-0000-4000-8000-00000000000d',
    });
    await house.teams.meeting(house.group, 'meetingParticipantJoin', [stranger]);
    await house.settled();
    expect(textOf(await clerksCard())).not.toContain('Stranger');
    const log = lines.join('');
    for (const word of ['Stranger', 'dddddddd-0000', 'meetingParticipant', TELLTALE])
      expect(log).not.toContain(word);
  });

  it('is forgotten as the meeting closes', async () => {
    await house.person(CHAIR).says(house.group, 'close meeting');
    const chat = await house.chat('clerk');
    await house.teams.waitFor(() =>
      textOf(house.teams.lastCard(chat, 'Who is here').card).includes('There is no roll to take now.'),
    );
    for (const { card } of house.teams.cards(chat)) expect(textOf(card)).not.toContain(TELLTALE);
  });
});
