import { describe, expect, it } from 'vitest';
import type { Caller, Finding } from '../../src/app/desk/types.ts';
import type { ShownAs } from '../../src/cards/sheet.ts';
import { type Board, identityKey } from '../../src/core/constitution/index.ts';
import { register } from '../../src/core/register/index.ts';
import type { Showing } from '../../src/core/showing/index.ts';
import { decisionIn } from '../bench/entries.ts';
import { mkip, weald } from '../data/load.ts';
import { memoryStore } from './memory-store.ts';
import { place, startProcess, steadyClock } from './process.ts';
import { standInTeams } from './stand-in-teams.ts';

type Title = readonly [year: number, serial: number, title: string];

/** MKIP's leader of Swale as a member of the Weald Board too, so that somebody is on both. */
const both: Board = { ...weald, people: [...weald.people, personOf('leader-swale')] };

function personOf(id: string) {
  const found = mkip.people.find((person) => person.id === id);
  if (!found) throw new Error(`nobody has the id ${id}`);
  return found;
}
const callerOf = (id: string): Caller => ({ identity: personOf(id) });
const STRANGER: Caller = {
  identity: {
    tenantId: personOf('leader-swale').tenantId,
    aadObjectId: '00000000-0000-4000-8000-00000000ffff',
  },
};

async function house(titles: Readonly<Record<string, readonly Title[]>>, boards: readonly Board[] = [mkip]) {
  const store = memoryStore();
  for (const board of boards)
    for (const [year, serial, title] of titles[board.id] ?? []) {
      const entry = { ...decisionIn(board, year, serial), title };
      const lines = register.lines(entry, register.initial);
      for (const line of lines) await store.lists.put(board.id, line, serial);
    }
  const bot = startProcess({ store, boards, clock: steadyClock(), ...standInTeams(() => 'well') });
  const { apart } = bot.quorate.desk;
  const finds = (text: string, caller = callerOf('leader-swale'), skip = 0, many = 25) =>
    apart.find({ caller, text, skip, many });
  return { store, bot, apart, finds };
}

const numbers = (finding: Finding): readonly string[] => {
  if ('none' in finding) throw new Error(finding.none);
  return finding.found.map((showing) => {
    expect(showing).toMatchObject({ card: 'outcome', viewer: null });
    return (showing as ShownAs<'outcome'>).decision.decision;
  });
};
const formIn = (showing: Showing) => {
  if (showing.card !== 'log-enquiry') throw new Error(`no form: ${showing.card}: ${showing.notice?.text}`);
  return showing;
};

const THREE: readonly Title[] = [
  [2025, 1, 'Shared waste service: the café at Allington'],
  [2026, 1, 'Joint internal audit'],
  [2026, 2, 'Waste vehicles'],
];

describe('Finding a decision', () => {
  it('finds by words of the title and motion, newest first, whatever their case and accents', async () => {
    const { finds } = await house({ mkip: THREE });
    expect(numbers(await finds('WASTE'))).toEqual(['2026/002', '2026/001', '2025/001']);
    expect(numbers(await finds('cafe wast'))).toEqual(['2025/001']);
    expect(numbers(await finds(''))).toEqual(['2026/002', '2026/001', '2025/001']);
  });

  it.each([
    ['2026/001', '2026/001'],
    ['decision 2', '2026/002'],
    ['1', '2026/001'],
  ])('puts first the one whose number is asked for: %s', async (asked, first) => {
    const { finds } = await house({ mkip: THREE });
    expect(numbers(await finds(asked))[0]).toBe(first);
    expect(new Set(numbers(await finds(asked))).size).toBe(numbers(await finds(asked)).length);
  });

  it('gives no more than are asked for, and then the ones after those', async () => {
    const many = Array.from({ length: 40 }, (_, i): Title => [2026, i + 1, 'Waste vehicles']);
    const { finds } = await house({ mkip: many });
    const first = numbers(await finds('vehicles'));
    expect([first.length, first[0], first.at(-1)]).toEqual([25, '2026/040', '2026/016']);
    expect(numbers(await finds('vehicles', undefined, 25))).toHaveLength(15);
    expect(numbers(await finds('vehicles', undefined, 40))).toEqual([]);
  });

  it('says how far it looked where it finds none, and where there are none at all', async () => {
    const { finds } = await house({ mkip: THREE });
    expect(await finds('library')).toMatchObject({ none: expect.stringContaining('latest 300') });
    const empty = await house({});
    expect(await empty.finds('')).toEqual({ none: 'No decisions have been entered yet.' });
  });

  it('shows each person the decisions of their own boards, and a stranger none, and says why', async () => {
    const { finds } = await house({ mkip: THREE, [weald.id]: [[2026, 1, 'Waste depots']] }, [mkip, both]);
    expect(numbers(await finds('waste', callerOf('leader-maidstone')))).toHaveLength(3);
    const found = await finds('depots');
    expect(numbers(found)).toEqual(['2026/001']);
    expect('found' in found && found.found[0]?.board.id).toBe(weald.id);
    expect(await finds('waste', STRANGER)).toEqual({
      none: expect.stringMatching(/^I do not know you as one of the people of a board here\. .+clerk/),
    });
    expect(await finds('waste', { identity: null })).toHaveProperty('none');
  });
});

describe('Logging an enquiry from a message', () => {
  const asked = (caller: Caller, question: string, placeKey = 'anywhere') => ({ caller, question, placeKey });
  const filled = (of: string) => ({
    ...{ of, outlet: 'Kent Messenger', journalist: 'A Reporter', question: 'When do the bins come?' },
    ...{ dueDate: '2026-11-27', dueTime: '12:00' },
  });

  it('opens the form with the question alone, and submitting it logs the enquiry, once', async () => {
    const { apart, bot, store } = await house({});
    const caller = callerOf('communications-swale');
    const form = formIn(await apart.enquire(asked(caller, 'When do the bins come?')));
    expect(form.typed).toEqual({ question: 'When do the bins come?' });
    const press = { caller, verb: 'log-enquiry', data: filled(form.of) };
    const card = await apart.press({ ...press, activityId: '1' });
    expect(card).toMatchObject({
      card: 'press',
      notice: { tone: 'done' },
      enquiry: { outlet: 'Kent Messenger' },
    });
    expect(await apart.press({ ...press, activityId: '2' })).toMatchObject({ notice: { tone: 'info' } });
    await bot.quorate.idle();
    const logged = await store.events.read(form.of);
    expect(logged.filter(({ type }) => type === 'EnquiryLogged')).toHaveLength(1);
    expect(await store.directory.personalPlaces(identityKey(personOf('communications-swale')))).toEqual([]);
  });

  it('gives the form back with what was typed and the reason when it is out of order', async () => {
    const { apart } = await house({});
    const caller = callerOf('communications-swale');
    const form = formIn(await apart.enquire(asked(caller, '')));
    const data = { ...filled(form.of), dueDate: '2026-11-01' };
    const again = formIn(await apart.press({ caller, verb: 'log-enquiry', data, activityId: '1' }));
    expect(again).toMatchObject({
      of: form.of,
      typed: { outlet: 'Kent Messenger' },
      notice: { tone: 'refused' },
    });
  });

  it('leaves out the end of a message too long for a question, and says so', async () => {
    const { apart } = await house({});
    const form = formIn(await apart.enquire(asked(callerOf('communications-swale'), `${'a'.repeat(599)}😀`)));
    expect(form.typed?.question).toBe('a'.repeat(599));
    expect(form.notice?.text).toContain('600 characters');
  });

  it('asks which board is meant where there are several, and not where one of them meets there', async () => {
    const { apart, store } = await house({}, [mkip, both]);
    const caller = callerOf('leader-swale');
    const which = await apart.enquire(asked(caller, 'Why?'));
    const offers = which.notice?.offers ?? [];
    expect(offers.map(({ title }) => title)).toEqual([mkip.shortName, weald.shortName]);
    const { verb = '', data } = offers[1] ?? {};
    const form = formIn(await apart.press({ caller, verb, data, activityId: '1' }));
    expect([form.board.id, form.typed?.question]).toEqual([weald.id, 'Why?']);
    await store.directory.save(place('hall', null, weald.id));
    expect(formIn(await apart.enquire(asked(caller, 'Why?', 'hall'))).board.id).toBe(weald.id);
  });

  it.each([
    ['a stranger', STRANGER, {}, 'do not know you'],
    [
      "somebody of another board's enquiry",
      callerOf('leader-swale'),
      { of: 'weald.press.a' },
      'which enquiry',
    ],
    ['a press about a meeting', callerOf('leader-swale'), { of: 'mkip.meeting.2026-11-26' }, 'which enquiry'],
    ['nothing at all', callerOf('leader-swale'), null, 'which enquiry'],
  ])('turns away %s', async (_who, caller, data, words) => {
    const { apart } = await house({}, [mkip]);
    for (const verb of ['log-enquiry', 'enquiry-for', 'for'])
      expect((await apart.press({ caller, verb, data, activityId: '1' })).notice?.text).toContain(words);
  });
});
