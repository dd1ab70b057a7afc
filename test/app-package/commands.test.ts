import { describe, expect, it } from 'vitest';
import { PLAIN, parseAsk } from '../../src/app/words.ts';
import { help } from '../../src/cards/help.ts';
import { arrangementsAt } from '../../src/core/constitution/index.ts';
import { mkip } from '../data/load.ts';
import { manifest } from './filled.ts';

/** Everything that can be asked. `src/app/words.ts` is where a word is made; the other two lists follow it. */
const WORDS = [...PLAIN, 'take item', 'decision'].toSorted();
/** Teams offers twelve words at most in a scope: these are found by help and by the buttons of other cards. */
const BY_HELP_ALONE: readonly string[] = ['information request'];
/** Answered to whoever asks and to nobody else. */
const PRIVATE = ['who am i', 'my votes', 'press enquiry', 'people', 'schedule meeting', 'attendance'];

const askedBy = (words: string): string =>
  parseAsk(words.replace(' N', ' 4').replace(' ID', ' 2026/014')).ask;
const [bot] = manifest().bots;
const commandsIn = (scope: string) =>
  bot.commandLists
    .filter((list) => list.scopes.some((one) => one === scope))
    .flatMap((list) => list.commands);
const offered = (scope: string): readonly string[] => commandsIn(scope).map(({ title }) => askedBy(title));

describe('The words the board has learnt', () => {
  it('are all offered by Teams, in a personal chat or where the board meets, but those left to help', () => {
    const all = new Set(bot.scopes.flatMap((scope) => offered(scope)));
    expect([...all, ...BY_HELP_ALONE].toSorted()).toEqual(WORDS);
  });

  it('are all on the help card of the clerk but the one that asked for it, and no others', () => {
    const now = '2026-11-26T10:00:00.000Z';
    const arrangements = arrangementsAt(mkip, now);
    const { body } = help({ card: 'help', board: mkip, arrangements, now, viewer: 'clerk' });
    const groups = body?.groups as readonly { readonly lines: readonly { readonly say: string }[] }[];
    const said = groups.flatMap(({ lines }) => lines.map(({ say }) => askedBy(say)));
    expect([...said, 'help'].toSorted()).toEqual(WORDS);
  });

  it('are offered in a team and a group chat only where the answer is for everybody', () => {
    expect(offered('team')).toEqual(offered('groupChat'));
    expect(offered('team').filter((word) => PRIVATE.includes(word))).toEqual([]);
    expect(offered('personal')).toEqual(expect.arrayContaining(PRIVATE));
  });

  it('are described in a line without a full stop, the same wherever they are offered', () => {
    const lines = [...commandsIn('personal'), ...commandsIn('team')];
    const described = new Map(lines.map(({ title, description }) => [title, description]));
    expect(lines.every(({ title, description }) => described.get(title) === description)).toBe(true);
    expect(new Set(described.values()).size).toBe(WORDS.length - BY_HELP_ALONE.length);
    expect([...described.values()].filter((line) => line.endsWith('.'))).toEqual([]);
  });
});

describe("The app's own commands", () => {
  it('are a search wherever one writes, and a form from a message', () => {
    const [{ commands }] = manifest().composeExtensions;
    expect(commands.map(({ id, type, title, context }) => [id, type, title, ...context])).toEqual([
      ['find-decision', 'query', 'Find a decision', 'compose', 'commandBox'],
      ['log-enquiry', 'action', 'Log a press enquiry', 'message'],
    ]);
  });
});
