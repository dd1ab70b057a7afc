import { faultOf } from '../app/fault.ts';
import type { News } from './arrivals.ts';
import { type Parts, reply, type Turn } from './turn.ts';

/** `installationUpdate`: the bot was added to a chat or channel, upgraded there, or taken away. */
export async function installation(parts: Parts, turn: Turn): Promise<void> {
  const action = turn.activity.action ?? '';
  if (action.startsWith('remove')) return depart(parts, turn);
  if (action.startsWith('add')) return arrive(parts, turn, 'installationUpdate');
}

/** `conversationUpdate`: only the bot's own coming and going matters; people come and go by the roll. */
export async function conversation(parts: Parts, turn: Turn): Promise<void> {
  const bot = turn.activity.recipient.id;
  const isBot = (member: { readonly id: string }) => member.id === bot;
  if (turn.activity.membersRemoved.some(isBot)) return depart(parts, turn);
  if (turn.activity.membersAdded.some(isBot)) return arrive(parts, turn, 'conversationUpdate');
}

async function arrive(parts: Parts, turn: Turn, news: News): Promise<void> {
  try {
    const hello = await parts.arrivals.added(turn.place, turn.caller, news);
    for (const showing of hello) await reply(turn, parts.draw(showing));
    turn.log.info({ outcome: 'done' }, 'arrived');
  } catch (error) {
    turn.log.error({ outcome: 'failed', fault: faultOf(error) }, 'arrived');
  }
}

async function depart(parts: Parts, turn: Turn): Promise<void> {
  try {
    await parts.arrivals.removed(turn.place.key);
    turn.log.info({ outcome: 'done' }, 'departed');
  } catch (error) {
    turn.log.error({ outcome: 'failed', fault: faultOf(error) }, 'departed');
  }
}
