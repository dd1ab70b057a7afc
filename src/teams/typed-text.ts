import { z } from 'zod';
import type { Inbound } from './activity.ts';

const Mention = z.looseObject({
  type: z.string(),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
});
const Mentions = z.array(z.unknown()).catch([]);

/** What a person typed, without any mention of the bot and without the markup Teams puts around mentions. */
export function typedText(activity: Inbound): string {
  const botNames = Mentions.parse(activity.entities).flatMap((entity) => {
    const read = Mention.safeParse(entity);
    const ofBot = read.success && read.data.mentioned.id === activity.recipient.id;
    return ofBot ? [read.data.text] : [];
  });
  return botNames
    .reduce((text, name) => text.replaceAll(name, ' '), activity.text)
    .replace(/<at[^>]*>[^<]*<\/at>/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}
