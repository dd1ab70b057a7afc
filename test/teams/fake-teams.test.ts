import { describe, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../src/local/fake-teams.ts';
import { ALICE, rig, showing } from './rig.ts';

async function chatting() {
  const r = await rig();
  const alice = r.teams.join(ALICE);
  const chat = await r.teams.personal(alice);
  await alice.says(chat, 'agenda');
  return { ...r, alice, chat };
}

describe('The stand-in for Teams refuses what the client would refuse', () => {
  it('a button that is not there, naming those that are', async () => {
    const { alice, chat } = await chatting();
    await expect(alice.presses(chat, 'last', 'Against')).rejects.toThrow(
      /no button "Against".*"For", "I am here", "Old button", "Send the reason"/,
    );
  });

  it('a card that is not there', async () => {
    const { alice, chat } = await chatting();
    await expect(alice.presses(chat, 'Motion 4', 'For')).rejects.toThrow('sees no such card');
  });

  it.each([
    [{}, 'reason must be filled in'],
    [{ reason: 'x'.repeat(21) }, 'reason is too long'],
    [{ grounds: 'x' }, 'no input "grounds", only: reason'],
  ])('a form filled in wrongly: %j', async (inputs, words) => {
    const { alice, chat, pressed } = await chatting();
    await expect(alice.presses(chat, 'last', 'Send the reason', inputs)).rejects.toThrow(words);
    expect(pressed).toEqual([]);
  });

  it('an update of a message that is not there', async () => {
    const { messenger, heard, teams, chat } = await chatting();
    const place = heard[0]?.place;
    if (!place) throw new Error('nothing heard');
    expect(await messenger.update(place, '1', showing('x', null))).toEqual({ kind: 'gone' });
    expect(teams.sent(chat).at(-1)).toMatchObject({ method: 'PUT', status: 404 });
  });
});

describe('The stand-in for Teams reads a card as a person does', () => {
  const card = {
    type: 'AdaptiveCard',
    body: [
      { type: 'TextBlock', text: 'Motion 4' },
      { type: 'TextBlock', text: 'hidden', isVisible: false },
      { type: 'FactSet', facts: [{ title: 'Quorum', value: '6 of 5' }] },
      {
        type: 'Input.ChoiceSet',
        id: 'who',
        label: 'Who',
        value: 'a',
        choices: [{ title: 'Swale', value: 'a' }],
      },
      {
        type: 'ColumnSet',
        columns: [{ items: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'For' }] }] }],
      },
    ],
  };

  it('in order, without what is hidden, and with its buttons', () => {
    expect(textOf(card).split('\n')).toEqual(['Motion 4', 'Quorum', '6 of 5', 'Who', 'Swale', 'For']);
    expect(buttonsOf(card).map(({ title, inputs }) => [title, inputs.length])).toEqual([['For', 1]]);
  });
});
