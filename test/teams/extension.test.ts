import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Apart } from '../../src/app/desk/types.ts';
import { buttonsOf, type Json } from '../../src/local/fake-teams.ts';
import { openTeams } from '../../src/teams/index.ts';
import { drawPlainly } from './draw-plainly.ts';
import { memoryDirectory } from './memory-directory.ts';
import { ALICE, NOTHING_APART, type Rig, rig, showing, TENANTS } from './rig.ts';

const invoke = (serviceUrl: string, name: string, value: unknown): Json => ({
  ...{ type: 'invoke', id: '77', channelId: 'msteams', serviceUrl },
  name: `composeExtension/${name}`,
  value,
  from: { id: '29:alice', aadObjectId: ALICE.aadObjectId },
  recipient: { id: '28:quorate' },
  conversation: { id: '19:two-people-and-no-bot', conversationType: 'groupChat', tenantId: ALICE.tenantId },
  channelData: { tenant: { id: ALICE.tenantId } },
});

/** The bot's front, with a note of what is asked apart of the desk behind it. */
async function front(told: Partial<Apart> = {}) {
  const asked: Json[] = [];
  const noted = <Asked extends object, Answer>(act: (what: Asked) => Promise<Answer>) => {
    return (what: Asked) => {
      asked.push({ ...what } as Json);
      return act(what);
    };
  };
  const { find, enquire, press } = { ...NOTHING_APART, ...told };
  const r: Rig = await rig({ apart: { find: noted(find), enquire: noted(enquire), press: noted(press) } });
  const send = async (name: string, value: unknown) => {
    const { status, body } = await r.teams.deliver(invoke(r.teams.serviceUrl, name, value));
    expect(status).toBe(200);
    return body as { readonly composeExtension?: Json; readonly task?: Json };
  };
  return { ...r, asked, send };
}

const query = (words: string, queryOptions: unknown = { skip: 0, count: 25 }) => ({
  ...{ commandId: 'find-decision', parameters: [{ name: 'words', value: words }], queryOptions },
});
const about = (content: string, contentType = 'html') => ({
  commandId: 'log-enquiry',
  messagePayload: { id: '1', from: { user: { displayName: 'A Reporter' } }, body: { contentType, content } },
});
const cardIn = (task: Json | undefined): Json =>
  (task as { readonly value: { readonly card: { readonly content: Json } } }).value.card.content;

describe('Find a decision', () => {
  it('asks the desk by the identity in the envelope, and says what it says', async () => {
    const { asked, send, logged } = await front();
    const { composeExtension } = await send('query', query('bins', { skip: 25, count: 10 }));
    const { tenantId, aadObjectId } = ALICE;
    const caller = { identity: { tenantId, aadObjectId } };
    expect(asked).toEqual([{ caller, text: 'bins', skip: 25, many: 10 }]);
    expect(composeExtension).toEqual({ type: 'message', text: 'Nothing here.' });
    expect(logged.join()).not.toContain('bins');
  });

  it('lists cards with nothing on them to press: the bot may not be where they are posted', async () => {
    const { send } = await front({
      find: async () => ({ found: [showing('One', null), showing('Two', null)] }),
    });
    const { composeExtension } = await send('query', query(''));
    expect(composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    const attachments = composeExtension?.attachments as readonly { content: Json; preview: Json }[];
    expect(attachments.map(({ content }) => content.type)).toEqual(['AdaptiveCard', 'AdaptiveCard']);
    expect(attachments.flatMap(({ content }) => buttonsOf(content))).toEqual([]);
    expect(attachments[1]?.preview).toMatchObject({ content: { text: 'Two' } });
  });

  it('takes more than 25 at once, a page before the first, or the first run for the plain question', async () => {
    const { asked, send } = await front();
    await send('query', query('bins', { skip: -1, count: 1e9 }));
    await send('query', { commandId: 'find-decision', parameters: [{ name: 'initialRun', value: 'true' }] });
    expect(asked).toMatchObject([
      { text: 'bins', skip: 0, many: 25 },
      { text: '', skip: 0, many: 25 },
    ]);
  });
});

describe('Log a press enquiry', () => {
  it('begins with what the message says, as plain words, and guesses nothing else', async () => {
    const { asked, send } = await front();
    const html = '<p>When do the <b>new</b>&nbsp;bins come?</p><p>Is it &lt; 5 &#163;?</p><script src="x">';
    const { task } = await send('fetchTask', about(html));
    expect(asked).toMatchObject([{ question: 'When do the new bins come?\nIs it < 5 £?' }]);
    expect(task).toMatchObject({ type: 'continue', value: { title: 'Press enquiry' } });
    expect(JSON.stringify(asked)).not.toContain('Reporter');
  });

  it.each([
    ['was deleted', { commandId: 'log-enquiry' }, ''],
    ['is a picture alone', about('<img src="x">'), ''],
    ['is plain text with a bracket in it', about('Is 3 <b> 2?', 'text'), 'Is 3 <b> 2?'],
    ['is nothing but brackets', about('<'.repeat(100_000)), '<'.repeat(50_000)],
    ['has an entity no character answers to', about('a &#99999999; &#x110000; b'), 'a &#99999999; b'],
  ])('opens when the message %s', async (_what, value, question) => {
    const { asked, send } = await front();
    const { task } = await send('fetchTask', value);
    expect(asked).toMatchObject([{ question }]);
    expect(task).toMatchObject({ type: 'continue' });
  });

  it('has buttons a dialog can send, and no others', async () => {
    const { send } = await front();
    const { task } = await send('fetchTask', about('Why?'));
    expect(buttonsOf(cardIn(task)).map(({ title, action }) => [title, action.type])).toEqual([
      ['Old button', 'Action.Submit'],
    ]);
  });

  it('is the same press as the form in a chat, without the place it was opened in', async () => {
    const { asked, send, pressed } = await front();
    const data = { verb: 'log-enquiry', of: 'mkip.press.abc', outlet: 'Kent Messenger' };
    const { task } = await send('submitAction', { commandId: 'log-enquiry', data });
    expect(asked).toMatchObject([{ verb: 'log-enquiry', data, activityId: '77' }]);
    expect(Object.keys(asked[0] ?? {})).not.toContain('place');
    expect(JSON.stringify(task)).toContain('Pressed log-enquiry apart');
    expect(pressed).toEqual([]);
  });
});

describe("The app's own commands", () => {
  it('neither bind, keep nor write to the conversation they are used in', async () => {
    const { send, arrived, teams } = await front();
    await send('query', query('bins'));
    await send('fetchTask', about('Why?'));
    await send('submitAction', { data: { verb: 'log-enquiry' } });
    expect([arrived, teams.sent()]).toEqual([[], []]);
  });

  it.each([
    ['query', null],
    ['query', { commandId: 'find-everything', parameters: [] }],
    ['fetchTask', { commandId: 'raise-item' }],
    ['fetchTask', 'log-enquiry'],
    ['submitAction', { data: [] }],
    ['submitAction', { data: { verb: { toString: 'x' } } }],
    ['queryLink', { url: 'https://quorate.example' }],
  ])(
    'say of a %s that cannot be read that it cannot, and the desk hears nothing of it',
    async (name, value) => {
      const { asked, send } = await front();
      const body = await send(name, value);
      const said = name === 'query' ? body.composeExtension?.text : body.task?.value;
      expect(said).toContain('could not be read');
      expect(asked).toEqual([]);
    },
  );

  it('are answered in a shape Teams shows though the desk fails, and hide why', async () => {
    const { send } = await front({
      find: async () => {
        throw new Error('secret detail');
      },
    });
    const { composeExtension } = await send('query', query('bins'));
    expect(composeExtension).toMatchObject({ type: 'message', text: expect.stringContaining('try again') });
    expect(JSON.stringify(composeExtension)).not.toContain('secret');
  });

  it('are answered within 4 s though the desk is slow', async () => {
    const { send } = await front({ press: () => new Promise(() => undefined) });
    const began = performance.now();
    const { task } = await send('submitAction', { data: { verb: 'log-enquiry' } });
    expect(performance.now() - began).toBeLessThan(4000);
    expect(task).toMatchObject({ type: 'message', value: expect.stringContaining('longer than usual') });
  });

  it('tell people of a council that is not served so, in a shape Teams shows', async () => {
    const teams = openTeams({
      ...{ settings: { tenants: [TENANTS.swale] }, directory: memoryDirectory() },
      ...{ logger: pino({ level: 'silent' }), draw: drawPlainly },
    });
    const handle = teams.handlerFor({
      ...{ hear: async () => [], arrive: async () => [], press: async () => showing('x') },
      ...{ depart: async () => {}, signal: async () => {}, apart: NOTHING_APART },
    });
    const body = invoke('http://127.0.0.1:1/', 'query', query('bins'));
    expect(await handle({ body, authorization: '' })).toMatchObject({
      status: 200,
      body: { composeExtension: { type: 'message', text: expect.stringContaining('do not serve') } },
    });
  });
});
