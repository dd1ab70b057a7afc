import type { Inbound } from './activity.ts';
import { type CardJson, type Drawn, privateAnswer } from './answer.ts';
import { forDialog, forMessage } from './extension-cards.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const PREVIEW = 'application/vnd.microsoft.card.thumbnail';
const EXTENSION = 'composeExtension/';

/** An answer in the shape Teams asks for: any other is "something went wrong". */
export interface InvokeAnswer {
  readonly status: 200;
  readonly body: CardJson;
}

/** A card to choose from a list, and the line that stands for it there. */
export interface Choice {
  readonly title: string;
  readonly drawn: Drawn;
}

/** Whether an activity comes from one of the app's own commands. */
export const isExtension = ({ type, name }: Inbound): boolean =>
  type === 'invoke' && name?.startsWith(EXTENSION) === true;

/** Words for the one who asked, and for nobody else. */
export function words({ name }: Inbound, text: string): InvokeAnswer {
  if (name === `${EXTENSION}query`) return answer({ composeExtension: { type: 'message', text } });
  return answer({ task: { type: 'message', value: text } });
}

/** What whoever pressed or asked is told where there is no more to it than a word. */
export const invokeAnswer = (activity: Inbound, drawn: Drawn) =>
  isExtension(activity) ? words(activity, drawn.summary) : privateAnswer(drawn);

export function choices(list: readonly Choice[]): InvokeAnswer {
  const attachments = list.map(({ title, drawn }) => ({
    contentType: CARD,
    content: forMessage(drawn.card),
    preview: { contentType: PREVIEW, content: { title, text: drawn.summary } },
  }));
  return answer({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } });
}

export function dialog(title: string, { card }: Drawn): InvokeAnswer {
  const value = {
    title,
    width: 'medium',
    height: 'large',
    card: { contentType: CARD, content: forDialog(card) },
  };
  return answer({ task: { type: 'continue', value } });
}

const answer = (body: CardJson): InvokeAnswer => ({ status: 200, body });
