import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asList, asRecord, type Json } from '../../src/local/fake-teams/types.ts';
import { textOf } from '../../src/local/fake-teams.ts';
import { type House, openHouse } from './house.ts';
import { CHAIR, convene, forge, MEETING, ofType, press, pressAlone, recorded, SIX } from './proceedings.ts';

const STREAM = 'mkip.minutes.2026-11-26';

/** Every address a card's buttons open. */
function addresses(card: Json): readonly string[] {
  const within = Object.values(card).flatMap((value) =>
    (Array.isArray(value) ? asList(value) : [value]).flatMap((inner) => {
      const element = asRecord(inner);
      return element ? addresses(element) : [];
    }),
  );
  return typeof card.url === 'string' ? [card.url, ...within] : within;
}

describe('The minutes of a meeting (R-MINUTES-1 and 2)', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await house.person('clerk').says(house.group, 'agenda');
    for (const who of [...SIX, 'clerk', 'head-of-waste']) await house.chat(who);
    await convene(house, ['Shared waste <b>&']);
    await house.person(CHAIR).says(house.group, 'take item 1');
    await house.settled();
    await press(house, CHAIR, 'Declare consensus');
    await house.settled();
  }, 120_000);
  afterAll(() => house.close());

  const cardOf = async (who: string): Promise<Json | undefined> => {
    await house.settled();
    return house.teams
      .cards(await house.chat(who))
      .map(({ card }) => card)
      .findLast((card) => textOf(card).includes('Minutes of'));
  };
  const linkOf = async (who: string, ending: string): Promise<string> =>
    addresses((await cardOf(who)) ?? {}).find((url) => url.endsWith(ending)) ?? '';

  it('are in the clerk’s chat within seconds of the close, and in nobody else’s', async () => {
    await house.person(CHAIR).says(house.group, 'close meeting');
    await house.settled();
    expect(textOf((await cardOf('clerk')) ?? {})).toContain('The draft is ready.');
    expect(await cardOf('leader-swale')).toBeUndefined();
    expect(ofType(await recorded(house, STREAM), 'MinutesBegun')).toMatchObject([{ due: '2026-12-10' }]);
  });

  it('can be taken away as Word and as a page by the links on the card', async () => {
    const word = await fetch(await linkOf('clerk', '.docx'));
    expect(word.headers.get('content-type')).toContain('wordprocessingml');
    const xml = strFromU8(
      unzipSync(new Uint8Array(await word.arrayBuffer()))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(xml).toContain('Item 1: Shared waste &lt;b&gt;&amp;');
    expect(xml).toContain('Decision 2026/001.');
    const page = await (await fetch(await linkOf('clerk', '.html'))).text();
    expect(page).toContain('Item 1: Shared waste &lt;b&gt;&amp;');
    expect(page).toContain('Draft, version 1');
  });

  it('are shown to no member before they are circulated, and never in the board’s chat', async () => {
    for (const [who, place] of [
      ['leader-swale', await house.chat('leader-swale')],
      ['head-of-waste', await house.chat('head-of-waste')],
      ['clerk', house.group],
    ] as const) {
      const answer = await forge(house, house.person(who), place, { verb: 'refresh', data: { of: STREAM } });
      expect([who, JSON.stringify(answer.card).includes('Minutes of')]).toEqual([who, false]);
    }
    await house.person('leader-swale').says(await house.chat('leader-swale'), 'minutes');
    expect(await cardOf('leader-swale')).toBeUndefined();
  });

  it('are corrected by the clerk in a new version, by the number of a paragraph', async () => {
    const wrong = { paragraph: '9.9', text: 'Nothing.', reason: 'None' };
    expect((await pressAlone(house, 'clerk', 'Correct', wrong)).refused).toBe(true);
    const right = { paragraph: '1.1', text: 'Raised by <i>Swale</i>.', reason: 'For brevity' };
    expect((await pressAlone(house, 'clerk', 'Correct', right)).refused).toBe(false);
    const [row] = ofType(await recorded(house, STREAM), 'MinutesCorrected');
    expect(row).toMatchObject({ version: 2, paragraph: '1.1', text: 'Raised by <i>Swale</i>.' });
    expect(row?.was).toMatch(/^Raised by /);
    const page = await (await fetch(await linkOf('clerk', '.html'))).text();
    expect(page).toContain('Raised by &lt;i&gt;Swale&lt;/i&gt;. [Corrected]');
  });

  it('reach every member’s own chat when the clerk circulates them', async () => {
    expect((await pressAlone(house, 'clerk', 'Circulate the draft')).refused).toBe(false);
    for (const who of SIX) expect([who, (await cardOf(who)) !== undefined]).toEqual([who, true]);
    expect(await cardOf('head-of-waste')).toBeUndefined();
    const page = await fetch(await linkOf('leader-swale', '.html'));
    expect(page.status).toBe(200);
  });

  it('wait for the next meeting, and are approved and signed by whoever presides at it', async () => {
    const early = await pressAlone(house, CHAIR, 'Approve the minutes');
    expect(early.refused).toBe(true);
    expect(textOf(early.card)).toContain('next meeting');
    await convene(house, ['Digital']);
    const data = { of: STREAM, version: 2 };
    const forged = await forge(house, house.person('leader-swale'), await house.chat('leader-swale'), {
      verb: 'approve-minutes',
      data: { ...data, session: { meeting: 'x', presiding: 'leader-swale' }, fingerprint: 'x' },
    });
    expect(forged.refused).toBe(true);
    await house.settled();
    const approving = await forge(house, house.person(CHAIR), await house.chat(CHAIR), {
      verb: 'approve-minutes',
      data,
    });
    expect(approving.refused).toBe(false);
    const signing = await forge(house, house.person(CHAIR), await house.chat(CHAIR), {
      verb: 'sign-minutes',
      data,
    });
    expect(signing.refused).toBe(false);
    const rows = await recorded(house, STREAM);
    const [approved] = ofType(rows, 'MinutesApproved');
    expect(approved).toMatchObject({ by: CHAIR, version: 2, meeting: '2026-11-26-2' });
    expect(approved?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(ofType(rows, 'MinutesSigned')).toMatchObject([{ fingerprint: approved?.fingerprint }]);
  });

  it('are for everybody of the board once approved', async () => {
    await house.person('head-of-waste').says(await house.chat('head-of-waste'), 'minutes');
    expect(textOf((await cardOf('head-of-waste')) ?? {})).toContain('✔ Signed');
    expect(MEETING).toContain('2026-11-26');
  });
});
