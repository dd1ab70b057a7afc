import type { Json } from './types.ts';

/** The bot's HTTP answer to an activity. */
export interface BotAnswer {
  readonly status: number;
  /** Parsed where it is JSON, else the text; null for an empty answer. */
  readonly body: unknown;
  readonly ms: number;
}

/** Hand the bot an activity as the service does, and wait for its answer. */
export async function sendToBot(
  botEndpoint: string,
  activity: Json,
  authorization?: string,
): Promise<BotAnswer> {
  const began = performance.now();
  const response = await fetch(botEndpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(authorization === undefined ? {} : { Authorization: authorization }),
    },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text), ms: performance.now() - began };
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
