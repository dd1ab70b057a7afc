import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/local/fake-teams.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import {
  approve,
  CLERK,
  closed,
  convened,
  excluded,
  MEETING,
  numbersIn,
  OFFICER,
  officerSays,
  openedHouse,
  type Played,
  published,
  raise,
  raised,
} from './leaks/played.ts';
import { CONFIDENTIAL, EXEMPT, RAISER, SUBSTITUTE, WITHDRAWN } from './leaks/secrets.ts';
import { CHAIR, forge, ofType, recorded } from './proceedings.ts';

const BOAT = {
  ...EXEMPT,
  publicTitle: 'A matter of equipment',
  title: 'The patrol boat',
};

describe('A private item, from its raising to the minutes (R-EXEMPT-1 to 3)', { timeout: 60_000 }, () => {
  let played: Played;
  beforeAll(async () => {
    played = await openedHouse();
    await raised(played);
  }, 60_000);
  afterAll(() => played.house.close());

  const read = async (who: string, id: string, place = played.house.chat(who)) =>
    forge(played.house, played.house.person(who), await place, {
      ...{ verb: 'read-private', data: { of: `mkip.item.${id}` } },
    });
  const exemptId = async () => {
    const lines = ofType(await recorded(played.house, MEETING), 'MeetingCalled');
    const agenda = lines[0]?.agenda as readonly { item: string; title: string }[];
    return agenda.find(({ title }) => title === EXEMPT.publicTitle)?.item ?? '';
  };
  const agendaOf = async (who: string) => {
    const chat = await played.house.chat(who);
    await played.house.person(who).says(chat, 'agenda');
    await played.house.settled();
    return textOf(played.house.teams.lastCard(chat).card);
  };

  it('is marked with what keeps it private; what does not is said, with the qualification that fails', async () => {
    const { house } = played;
    await raise(house, RAISER, BOAT);
    const chat = await house.chat(CLERK);
    await house.person(CLERK).presses(chat, BOAT.title, 'Mark as private');
    const inputs = { reason: BOAT.reason, publicTitle: BOAT.publicTitle, ground: '3', balance: 'does-not' };
    const press = house.person(CLERK).presses(chat, 'Keep an item private', 'Mark the item', inputs);
    const answer = answerOf(await press);
    expect(answer).toMatchObject({ refused: true, rule: 'R-EXEMPT-2, 8.2' });
    expect(textOf(answer.card)).toContain('public interest in withholding outweighs that in disclosure');
    expect(JSON.stringify(answer.card)).toContain(BOAT.reason);
    await approve(house, BOAT.publicTitle);
  });

  it('keeps its agenda from being published until clerk and Monitoring Officer have settled it', async () => {
    const { house } = played;
    await published(played);
    const chat = await house.chat(CLERK);
    const early = textOf(house.person(CLERK).sees(chat, 'working days left'));
    expect(early).toContain('Whether “A matter of equipment” is private is not settled');
    expect(early).toContain('the clerk opens it to the public');
    const right = { reason: BOAT.reason, publicTitle: BOAT.publicTitle, ground: '3', balance: 'outweighs' };
    await house.person(CLERK).presses(chat, 'Keep an item private', 'Mark the item', right);
    await house.settled();
    await officerSays(house, BOAT, 'Confirm');
    await house.person(CLERK).presses(chat, 'working days left', 'Publish the agenda');
    await house.settled();
    const notice = textOf(house.teams.lastCard(house.group, 'on the agenda').card);
    expect(notice).toContain('A property matter\nfor decision, in private: exempt, paragraph 3');
    expect(notice).toContain('A matter before a court\nfor decision, in private: confidential');
  });

  it('is read by a button, in one’s own chat, by those who may', async () => {
    await convened(played);
    const id = await exemptId();
    for (const who of [RAISER, 'chief-executive-maidstone', CLERK, OFFICER, SUBSTITUTE])
      expect([who, textOf((await read(who, id)).card).includes(EXEMPT.motion)]).toEqual([who, true]);
    for (const who of [
      'kent-representative',
      'programme-manager',
      'cabinet-member-maidstone',
      'communications-swale',
    ])
      expect([who, (await read(who, id)).rule]).toEqual([who, 'R-EXEMPT-3, 8.2']);
    const aloud = await read(CLERK, id, Promise.resolve(played.house.group));
    expect(aloud.refused).toBe(true);
    expect(textOf(aloud.card)).toContain('in your own chat');
  });

  it('is not read by a member who has withdrawn from it', async () => {
    const answer = await read(WITHDRAWN, await exemptId());
    expect(answer.refused).toBe(true);
    expect(textOf(answer.card)).toContain('You have withdrawn from this item');
  });

  it('is not taken before the Board has resolved to exclude the public', async () => {
    const { house } = played;
    const { exempt } = await numbersIn(house);
    await house.person(CHAIR).says(house.group, `take item ${exempt}`);
    await house.settled();
    const told = textOf(house.teams.lastCard(house.group).card);
    expect(told).toContain('only once the Board has resolved so');
    expect(told).toContain('Move that the public be excluded');
    const moved = await forge(house, house.person(CLERK), house.group, {
      ...{ verb: 'move-exclusion', data: { of: MEETING } },
    });
    expect(moved).toMatchObject({ refused: true, rule: 'R-EXEMPT-3, 8.2' });
  });

  it('may yet be opened by clerk and Monitoring Officer, and then reads as it was written', async () => {
    const { house } = played;
    const asked = await house
      .person(CLERK)
      .presses(await house.chat(CLERK), BOAT.title, 'Open to the public');
    expect(answerOf(asked).words).toContain('The Monitoring Officer is asked to agree');
    await house.settled();
    expect(await agendaOf('kent-representative')).not.toContain(BOAT.title);
    await officerSays(house, BOAT, 'Agree to open it');
    expect(await agendaOf('kent-representative')).toMatch(/\n\d+\nThe patrol boat\nto be taken/);
  });

  it('is taken in private once that is carried, and the public may return after the last', async () => {
    const { house } = played;
    await excluded(played);
    const out = house.teams.lastCard(house.group, 'The press and public are excluded');
    expect(textOf(out.card)).toContain('A property matter (exempt, paragraph 3)');
    await closed(played);
    expect(textOf(house.teams.lastCard(house.group, 'may return').card)).toContain(
      'The press and public may return',
    );
    const old = house.teams.cards(house.group).find(({ activityId }) => activityId === out.activityId);
    expect(textOf(old?.card ?? {})).toContain('may return');
    const rows = await recorded(house, MEETING);
    expect(ofType(rows, 'PublicExcluded')).toMatchObject([{ by: 'resolution' }]);
    expect(ofType(rows, 'PublicReadmitted')).toHaveLength(1);
  });

  it('is in register and minutes by its public title, with the resolution and its paragraphs', async () => {
    const { house } = played;
    const register = ofType(await recorded(house, 'mkip.register.2026'), 'DecisionEntered');
    expect(register.map(({ title }) => title)).toEqual([
      'Exclusion of the press and public',
      EXEMPT.publicTitle,
      CONFIDENTIAL.publicTitle,
      'the waste strategy',
    ]);
    expect(register[0]?.motion).toContain('“A property matter” (paragraph 3)');
    const card = JSON.stringify(house.teams.lastCard(await house.chat(CLERK), 'Minutes of').card);
    const page = await (await fetch(/http[^"]+\.html/.exec(card)?.[0] ?? '')).text();
    expect(page).toContain('the press and public were excluded, as the Board had resolved');
    expect(page).toContain('the press and public were readmitted');
    expect(page).toContain('exempt under paragraph 3 of Part 1 of Schedule 12A');
  });
});
