import { executeActivity } from '../../src/local/fake-teams/activities.ts';
import { asRecord } from '../../src/local/fake-teams/types.ts';
import { buttonsOf, type Json, textOf } from '../../src/local/fake-teams.ts';
import { cardOf } from '../soak/cards.ts';
import type { House } from './house.ts';

/** What the clerk did about one card. */
export interface Dealt {
  readonly card: string;
  readonly said: 'It is there' | 'Post it again';
}

/** The clerk goes through the list of what is in doubt: looks in the chat, and says that it is there or has it posted again. */
export async function dealWithDoubts(house: House): Promise<readonly Dealt[]> {
  const dealt: Dealt[] = [];
  for (let rounds = 0; rounds < 30; rounds += 1) {
    const list = await pressed(house, 'undelivered', { of: 'mkip.meeting.none' });
    const [row] = rowsOf(list);
    if (!row) return dealt;
    const there = house.teams.cards(house.group).some(({ activity }) => cardOf(activity) === row.card);
    const said = there ? 'It is there' : 'Post it again';
    const button = row.buttons.find(({ title }) => title === said);
    if (!button) throw new Error(`${row.card} cannot be answered with "${said}"`);
    await pressed(house, String(button.action.verb), asRecord(button.action.data) ?? {});
    dealt.push({ card: row.card, said });
    await house.settled();
  }
  throw new Error('the list never came to an end');
}

let presses = 0;

/** The clerk's own chat with the bot answers presses, whatever becomes of messages. */
async function pressed(house: House, verb: string, data: Json): Promise<Json> {
  presses += 1;
  const to = { serviceUrl: house.teams.serviceUrl, id: `clerk-${presses}`, thread: null };
  const action = { type: 'Action.Execute', verb };
  const press = { action, data, card: '1', trigger: 'manual' } as const;
  const activity = executeActivity(await house.chat('clerk'), house.person('clerk'), to, press);
  const { body } = await house.teams.deliver(activity);
  return asRecord(asRecord(body)?.value) ?? {};
}

/** Each row's card, named as `cardOf` names it, and its buttons. */
function rowsOf(list: Json) {
  const body = Array.isArray(list.body) ? list.body.map(asRecord) : [];
  return body.flatMap((part) => {
    const buttons = part?.type === 'Container' ? buttonsOf(part) : [];
    if (!part || buttons.length === 0) return [];
    const [title = ''] = textOf(part).split('\n');
    return [{ card: nameOf(title), buttons }];
  });
}

const nameOf = (title: string): string =>
  title.replace(/^The (motion|ballot) on item (\d+)$/, '$1 $2').replace(/^Outcome /, 'outcome ');
