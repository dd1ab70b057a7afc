import { describe, expect, it } from 'vitest';
import { asRecord, type Json } from '../../src/local/fake-teams/types.ts';
import { ALICE, rig } from './rig.ts';

const activity = (serviceUrl: string, more: Json): Json => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:x', aadObjectId: ALICE.aadObjectId },
  recipient: { id: '28:quorate' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: ALICE.tenantId },
  ...more,
});

describe('A malformed or forged press', () => {
  it.each<[string, unknown]>([
    ['no value', undefined],
    ['null', null],
    ['words', 'for'],
    ['a list', []],
    ['no action', {}],
    ['an action that is null', { action: null }],
    ['an action that is a list', { action: [] }],
    ['no verb', { action: { data: {} } }],
    ['a verb that is a number', { action: { verb: 7 } }],
    ['a verb that is an object', { action: { verb: { toString: 'for' } } }],
    ['a verb with markup', { action: { verb: '<script>' } }],
    ['a verb without end', { action: { verb: 'for'.repeat(1000) } }],
    ['data that is a list', { action: { verb: 'for', data: [1] } }],
    ['data that is words', { action: { verb: 'for', data: 'all' } }],
  ])('is answered by a card with status 200 and never reaches the desk: %s', async (_what, value) => {
    const { teams, pressed } = await rig();
    const answer = await teams.deliver(activity(teams.serviceUrl, { value }));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(asRecord(asRecord(answer.body)?.value)).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(pressed).toEqual([]);
  });

  it.each<[string, Json]>([
    ['no sender', { from: undefined }],
    ['a sender that is a list', { from: [] }],
    ['no recipient', { recipient: null }],
    ['entities that are no list', { entities: 'x' }],
    ['a time that is no time', { timestamp: 'yesterday', localTimestamp: 5 }],
    ['channel data that is words', { channelData: 'x' }],
    ['no id', { id: undefined }],
  ])('is still answered when the activity around it is odd: %s', async (_what, odd) => {
    const { teams, pressed } = await rig();
    const value = { action: { verb: 'for', data: { of: 'mkip.meeting.1' } } };
    const answer = await teams.deliver(activity(teams.serviceUrl, { value, ...odd }));
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
    expect(pressed).toHaveLength(1);
  });
});

describe('A press from no client of ours', () => {
  it('is answered though its data is nested beyond reason', async () => {
    const { teams, endpoint, pressed } = await rig();
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const value = { action: { verb: 'for', data: { of: 'NESTED' } } };
    const body = JSON.stringify(activity(teams.serviceUrl, { value })).replace('"NESTED"', nested);
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(endpoint, { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([200, { statusCode: 200 }]);
    expect(pressed).toHaveLength(1);
  });

  it('is two presses, not one, where they carry no id', async () => {
    const { teams, pressed } = await rig();
    const value = { action: { verb: 'for' } };
    await teams.deliver(activity(teams.serviceUrl, { value, id: undefined }));
    await teams.deliver(activity(teams.serviceUrl, { value, id: '' }));
    expect(new Set(pressed.map(({ activityId }) => activityId)).size).toBe(2);
  });
});

describe('An activity of another kind', () => {
  it.each<[string, Json]>([
    ['a type nobody knows', { type: 'somethingNew' }],
    ['an event', { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: [] }],
    ['an invoke nobody knows', { type: 'invoke', name: 'task/fetch', value: {} }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['an edited message', { type: 'messageUpdate', text: 'agenda' }],
    ['people joining', { type: 'conversationUpdate', membersAdded: [{ id: '29:y' }] }],
    ['members that are no list', { type: 'conversationUpdate', membersAdded: 'all' }],
    ['an upgrade', { type: 'installationUpdate', action: 'something-else' }],
  ])('is accepted and let be: %s', async (_what, more) => {
    const { teams, heard, pressed, arrived } = await rig();
    const answer = await teams.deliver(activity(teams.serviceUrl, { name: undefined, ...more }));
    expect(answer.status).toBe(200);
    expect([...heard, ...pressed, ...arrived]).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['no type', { serviceUrl: 'http://127.0.0.1:1/' }],
    ['no conversation', { type: 'message', serviceUrl: 'http://127.0.0.1:1/' }],
    ['no service to answer to', { type: 'message', conversation: { id: 'a:1' } }],
  ])('is refused in plain words if it is no activity at all: %s', async (_what, body) => {
    const { endpoint } = await rig();
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toBe('This is not an activity a bot can answer.\n');
  });

  it('is refused when it would have the bot call another machine', async () => {
    const { teams, heard } = await rig();
    const answer = await teams.deliver(activity('http://10.0.0.9/', { type: 'message', text: 'agenda' }));
    expect(answer.status).toBe(403);
    expect(heard).toEqual([]);
  });
});
