import type { Logger } from 'pino';
import type { Desk } from '../app/desk/types.ts';
import type { Directory, Messenger } from '../app/ports.ts';
import { draw as drawCard } from '../cards/index.ts';
import { openAdapter } from './adapter.ts';
import type { Draw } from './answer.ts';
import { openArrivals } from './arrivals.ts';
import { createBot } from './bot.ts';
import { type MessageHandler, messageHandler } from './handler.ts';
import { userIdsFrom } from './members.ts';
import { openMessenger } from './messenger.ts';
import type { TeamsSettings } from './settings.ts';
import type { Patience } from './turn.ts';

export type { MessageCall, MessageHandler, MessageReply } from './handler.ts';
export type { TeamsSettings } from './settings.ts';

export interface TeamsParts {
  readonly settings: TeamsSettings;
  readonly directory: Directory;
  readonly logger: Logger;
  /** The cards, unless others are to be drawn. */
  readonly draw?: Draw;
  readonly patience?: Patience;
}

export interface Teams {
  readonly messenger: Messenger;
  /** What `/api/messages` is to be answered by, once there is a desk. */
  handlerFor(desk: Desk): MessageHandler;
}

/** Microsoft Teams, as the rest of the bot knows it. */
export function openTeams({ settings, directory, logger, draw = drawCard, patience }: TeamsParts): Teams {
  const adapter = openAdapter(settings, logger);
  const userIdsAt = userIdsFrom(directory);
  const messenger = openMessenger({ adapter, settings, draw, userIdsAt, logger });
  return {
    messenger,
    handlerFor(desk) {
      const parts = { desk, arrivals: openArrivals(desk), directory, messenger, draw, logger };
      const bot = createBot(patience ? { ...parts, patience } : parts);
      return messageHandler(adapter, settings, bot, logger);
    },
  };
}
