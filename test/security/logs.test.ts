import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mkip } from '../data/load.ts';
import { CHAIR, convene, divide, forge, MEETING, press, pressAlone, SIX } from '../house/proceedings.ts';
import { type GuardedHouse, openGuardedHouse } from './guarded-house.ts';

const SAID = 'Zanzibar depot';
const ASKED = 'Why was the Quillfeather contract let?';
const JOURNALIST = 'Perdita Inkwell';

describe('What the bot writes down of a whole meeting, in its log', { timeout: 120_000 }, () => {
  let house: GuardedHouse;
  let printed = '';
  let shown = '';
  let spoken = '';

  beforeAll(async () => {
    const keep = (words: unknown): true => {
      printed += String(words);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(keep);
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
    for (const how of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, how).mockImplementation((...words) => void keep(words.join(' ')));
    const logger = pino({ level: 'trace' }, { write: keep });
    house = await openGuardedHouse({ logger });
    await convene(house, [SAID]);
    await divide(house, 1);
    for (const [i, who] of SIX.entries()) await press(house, who, ['For', 'Against', 'Abstain'][i % 3] ?? '');
    await press(house, CHAIR, 'Close the vote');
    await house.person('clerk').says(house.group, `we agreed on ${SAID}`);
    const chat = await house.chat('communications-swale');
    await house.person('communications-swale').says(chat, 'press enquiry');
    const enquiry = { outlet: 'The Courier', journalist: JOURNALIST, question: ASKED };
    await pressAlone(house, 'communications-swale', 'Log enquiry', {
      ...enquiry,
      dueDate: '2026-11-27',
      dueTime: '17:00',
    });
    await house.settled();
    shown = JSON.stringify(await pressAlone(house, 'communications-swale', 'Show contact details'));
    await forge(house, house.person(SIX[0]), house.group, {
      verb: 'for',
      data: { of: MEETING, no: `${SAID}` },
    });
    await house.knock(
      '{"text":"Zanzibar',
      `Bearer ${await house.authority.token('https://evil.example.org/')}`,
    );
    await house.settled();
    spoken = JSON.stringify(house.teams.sent().map(({ activity }) => activity));
    vi.restoreAllMocks();
  }, 120_000);
  afterAll(() => house.close());

  it('is that things were done', () => {
    for (const words of ['"msg":"pressed"', '"msg":"heard"', '"msg":"sent"', '"verb":"vote"'])
      expect(printed).toContain(words);
    expect(spoken).toContain(SAID);
    expect(spoken).toContain(ASKED);
    expect(shown).toContain(JOURNALIST);
  });

  it('is not how anybody voted', () => {
    expect(printed).not.toMatch(/"(for|against|abstain|ayes?|noes)"|\b(against|abstained?|abstain)\b/i);
  });

  it('is not what anybody wrote', () => {
    for (const words of ['Zanzibar', 'Quillfeather', 'Perdita', 'Inkwell', 'The Courier', 'To be tested'])
      expect(printed).not.toContain(words);
  });

  it('is not who anybody is', () => {
    const people = mkip.people.flatMap(({ name, aadObjectId, tenantId }) => [name, aadObjectId, tenantId]);
    const here = mkip.people.map(({ id }) => house.person(id).mri);
    expect([...people, ...here].filter((word) => printed.includes(word))).toEqual([]);
  });

  it('is no token, and nothing a token is got with', () => {
    const { IDENTITY_HEADER } = house.authority.environment;
    expect(house.authority.issued().length).toBeGreaterThan(0);
    expect(
      [...house.authority.issued(), IDENTITY_HEADER].filter((secret) => printed.includes(secret)),
    ).toEqual([]);
    expect(printed).not.toMatch(/Bearer|eyJ[\w-]{10}|AccountKey=/);
  });
});
