import { describe, expect, it } from 'vitest';
import { meetingActivity } from '../../src/local/fake-teams/activities.ts';
import { ALICE, BOB, rig, TENANTS } from './rig.ts';

async function inMeeting(told: Parameters<typeof rig>[0] = {}) {
  const rigged = await rig(told);
  const [alice, bob] = [rigged.teams.join(ALICE), rigged.teams.join(BOB)];
  const group = await rigged.teams.addGroup('MKIP Board', [alice, bob]);
  return { ...rigged, alice, bob, group };
}

describe('What Teams says of a meeting', () => {
  it('reaches the desk: who joined, who left, by tenant and directory object alone', async () => {
    const { teams, group, alice, bob, signalled } = await inMeeting();
    await teams.meeting(group, 'meetingParticipantJoin', [alice, bob]);
    await teams.meeting(group, 'meetingParticipantLeave', [bob]);
    await teams.meeting(group, 'meetingEnd', [alice]);
    expect(signalled.map(({ sign, who }) => [sign, who])).toEqual([
      [
        'joined',
        [
          { tenantId: TENANTS.maidstone, aadObjectId: ALICE.aadObjectId },
          { tenantId: TENANTS.swale, aadObjectId: BOB.aadObjectId },
        ],
      ],
      ['left', [{ tenantId: TENANTS.swale, aadObjectId: BOB.aadObjectId }]],
      ['ended', []],
    ]);
    expect(signalled[0]?.place).toMatchObject({ scope: 'group' });
  });

  it('of a guest with no directory object, and of a meeting that begins, says nothing', async () => {
    const { teams, group, signalled } = await inMeeting();
    const guest = teams.join({ name: 'A guest', tenantId: TENANTS.swale });
    await teams.meeting(group, 'meetingParticipantJoin', [guest]);
    await teams.meeting(group, 'meetingStart', [guest]);
    expect(signalled).toEqual([]);
  });

  it('is answered with 200 whatever it is, and posts nothing', async () => {
    const { teams, group, alice, signalled } = await inMeeting({
      signal: async () => {
        throw new Error('the desk is not at its best');
      },
    });
    const sound = meetingActivity(
      group,
      [alice],
      { serviceUrl: teams.serviceUrl, id: '1', thread: null },
      'meetingParticipantJoin',
    );
    const odd = [
      sound,
      { ...sound, value: null },
      { ...sound, value: { members: 'all of them' } },
      { ...sound, value: { members: [null, 7, { user: {} }, { user: { aadObjectId: '{"a":1}' } }] } },
      { ...sound, name: 'application/vnd.microsoft.readReceipt' },
      { ...sound, name: '__proto__' },
      { ...sound, name: undefined },
    ];
    for (const activity of odd) expect(await teams.deliver(activity)).toMatchObject({ status: 200 });
    expect(signalled).toHaveLength(1);
    expect(teams.shown(group)).toEqual([]);
  });

  it('is in no log: neither who, nor that anybody came or went', async () => {
    const { teams, group, alice, bob, logged } = await inMeeting({
      signal: async () => {
        throw new Error('the desk is not at its best');
      },
    });
    const before = logged.length;
    await teams.meeting(group, 'meetingParticipantJoin', [alice, bob]);
    const lines = logged.slice(before).join('');
    expect(lines).toContain('was not heeded');
    for (const word of [ALICE.name, BOB.name, String(ALICE.aadObjectId), String(BOB.aadObjectId), 'joined'])
      expect(lines).not.toContain(word);
  });
});
