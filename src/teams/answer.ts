import { type Activity, ActivityTypes, type Attachment } from 'botbuilder';
import type { Showing } from '../core/showing/index.ts';

export type CardJson = Readonly<Record<string, unknown>>;
/** A card and the one sentence that stands for it in notifications and to screen readers. */
export interface Drawn {
  readonly card: CardJson;
  /** The card as it goes over the wire, where it has been written already. */
  readonly json?: string;
  readonly summary: string;
}
export type Draw = (showing: Showing) => Drawn;

const CARD = 'application/vnd.microsoft.card.adaptive';

/** One activity, one card: text beside an attachment would be split, and its id lost. */
export function cardActivity(drawn: Drawn): Partial<Activity> {
  const attachment: Attachment = { contentType: CARD, content: spoken(drawn) };
  return { type: ActivityTypes.Message, attachments: [attachment], summary: drawn.summary };
}

/** Puts a card in front of the one who pressed, and of nobody else. */
export function privateAnswer(drawn: Drawn): {
  readonly status: number;
  readonly body: { readonly statusCode: number; readonly type: string; readonly value: CardJson };
  readonly json?: string;
} {
  const value = spoken(drawn);
  const answer = { status: 200, body: { statusCode: 200, type: CARD, value } };
  if (drawn.json === undefined || value !== drawn.card) return answer;
  return { ...answer, json: `{"statusCode":200,"type":"${CARD}","value":${drawn.json}}` };
}

function spoken({ card, summary }: Drawn): CardJson {
  return 'speak' in card ? card : { ...card, speak: summary };
}
