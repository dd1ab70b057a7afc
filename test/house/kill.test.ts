import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import {
  type FakePlace,
  type FakeTeams,
  type Participant,
  startFakeTeams,
} from '../../src/local/fake-teams.ts';
import { freePort } from '../../src/local/free-port.ts';
import { answerOf } from '../../src/local/rehearsal/answer.ts';
import { ENTRY } from '../bundle/start.ts';
import { mkip } from '../data/load.ts';
import { anyCard, CHAIR, MEETING, ofType, recorded, SIX } from './proceedings.ts';

/** The bot as a process of its own, as `npm start` runs it. */
async function startProcess(azurite: Azurite, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...ENTRY], {
    env: {
      ...process.env,
      ...{
        PLAYGROUND: 'off',
        PORT: String(port),
        CLOCK: '2026-11-26T10:00:00Z',
        LOG_LEVEL: 'silent',
        NODE_OPTIONS: '',
      },
      TABLES_CONNECTION_STRING: azurite.connectionString,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said += String(chunk);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const until = Date.now() + 50_000;
  while (!said.includes('Quorate serves')) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the bot did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('The bot is killed in the middle of a vote and started again', { timeout: 90_000 }, () => {
  let azurite: Azurite;
  let teams: FakeTeams;
  let group: FakePlace;
  let child: ChildProcess;
  let port: number;
  const people = new Map<string, Participant>();
  const person = (id: string): Participant => {
    const found = people.get(id);
    if (!found) throw new Error(`nobody has the id ${id}`);
    return found;
  };
  const press = async (who: string, title: string, inputs: Readonly<Record<string, string>> = {}) =>
    answerOf(await person(who).presses(group, anyCard, title, inputs));
  const posted = (words: string) =>
    teams
      .sent(group)
      .filter(({ method, activity }) => method === 'POST' && JSON.stringify(activity).includes(words));

  beforeAll(async () => {
    azurite = await startAzurite({ dataDir: 'memory' });
    port = await freePort();
    child = await startProcess(azurite, port);
    teams = await startFakeTeams({ botEndpoint: `http://127.0.0.1:${port}/api/messages` });
    for (const known of mkip.people) people.set(known.id, teams.join(known));
    group = await teams.addGroup('MKIP', [...people.values()]);
  }, 90_000);
  afterAll(async () => {
    if (child.exitCode === null && child.signalCode === null) await kill(child);
    await teams.close();
    await azurite.stop();
  });

  it('has six members here, an item taken and a vote called', async () => {
    const chat = await teams.personal(person(SIX[3]));
    const chairs = await teams.personal(person(CHAIR));
    await person(SIX[3]).says(chat, 'raise item');
    const inputs = {
      title: 'A lasting record',
      purpose: 'To last.',
      motion: 'That it last.',
      matter: 'recommendation',
    };
    await person(SIX[3]).presses(chat, anyCard, 'Submit item', inputs);
    await teams.waitFor(
      () => teams.cards(chairs).some(({ summary }) => summary.includes('A lasting record')),
      20_000,
    );
    await person(CHAIR).presses(chairs, anyCard, 'Approve');
    await person('clerk').says(group, 'open meeting');
    await teams.waitFor(() => posted('Roll call').length > 0, 20_000);
    for (const who of SIX) expect((await press(who, 'I am here')).refused).toBe(false);
    await press(CHAIR, 'Call to order');
    await person(CHAIR).says(group, 'take item 1');
    await teams.waitFor(() => posted('does anyone object').length > 0, 20_000);
    await press(CHAIR, 'Call a vote');
    await teams.waitFor(() => posted('Vote open on item 1').length > 0, 20_000);
    expect(ofType(await recorded({ azurite }), 'VoteCalled')).toHaveLength(1);
  });

  it('keeps every ballot that was answered before kill -9, whatever was on its way', async () => {
    const answered: string[] = [];
    const cast = async (who: string) => {
      const { refused, words } = await press(who, 'For');
      if (!refused && words.startsWith('Your vote is recorded')) answered.push(who);
    };
    for (const who of SIX.slice(0, 3)) await cast(who);
    const onTheWay = SIX.slice(3).map((who) => cast(who).catch(() => undefined));
    await kill(child);
    await Promise.all(onTheWay);
    expect(answered).toEqual(expect.arrayContaining(SIX.slice(0, 3)));
    child = await startProcess(azurite, port);
    const ballots = ofType(await recorded({ azurite }), 'BallotCast').map((ballot) => ballot.person);
    expect(ballots).toEqual(expect.arrayContaining(answered));
  });

  it('is killed again as the vote closes, and goes on to its outcome all the same', async () => {
    for (const who of SIX.slice(3))
      expect((await press(who, 'For')).words).toContain('Your vote is recorded: For.');
    expect((await press(CHAIR, 'Close the vote')).words).toBe('The vote is closed.');
    await kill(child);
    child = await startProcess(azurite, port);
    const entered = async () => ofType(await recorded({ azurite }, 'mkip.register.2026'), 'DecisionEntered');
    await expect.poll(entered, { timeout: 20_000 }).toHaveLength(1);
    const rows = await recorded({ azurite });
    expect(ofType(rows, 'BallotCast')).toHaveLength(6);
    expect(ofType(rows, 'OutcomeDeclared')).toMatchObject([
      { verdict: { result: 'carried', tally: { for: 6 } } },
    ]);
  });

  it('closes, having posted nothing twice', async () => {
    await press(CHAIR, 'Close the meeting');
    await teams.waitFor(() => posted('The meeting closed').length > 0, 20_000);
    for (const words of ['Roll call:', 'does anyone object', 'Vote open on item 1', 'The meeting closed'])
      expect([words, posted(words).length]).toEqual([words, 1]);
    expect(posted('recommended, six for').length).toBeLessThan(2);
    expect(ofType(await recorded({ azurite }, MEETING), 'MeetingClosed')).toHaveLength(1);
  });
});
