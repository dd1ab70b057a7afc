import { z } from 'zod';
import { faultOf } from '../app/fault.ts';
import { choices, dialog, type InvokeAnswer, words } from './extension-answers.ts';
import { inTime } from './in-time.ts';
import { messageText } from './message-text.ts';
import { readSubmit } from './pressed.ts';
import { WORDS } from './stopgap.ts';
import type { Parts, Turn } from './turn.ts';

export { isExtension } from './extension-answers.ts';

/** Teams shows no more at a time. */
const MOST = 25;
const FURTHEST = 10_000;

const Query = z.looseObject({
  commandId: z.literal('find-decision'),
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))
    .max(20)
    .catch([]),
  queryOptions: z
    .looseObject({
      skip: z.int().min(0).max(FURTHEST).catch(0),
      count: z.int().min(1).max(MOST).catch(MOST),
    })
    .catch({ skip: 0, count: MOST }),
});
const Begun = z.looseObject({ commandId: z.literal('log-enquiry'), messagePayload: z.unknown().optional() });
const Filled = z.looseObject({ data: z.unknown().optional() });

type Command = (parts: Parts, turn: Turn) => Promise<InvokeAnswer | null>;

/**
 * The app's own commands: to find a decision, and to log a press enquiry from a message. They work in conversations
 * the bot has no part in, so the place is never believed, kept or sent to. Answered in `limit` ms, whatever was sent.
 */
export async function extension(parts: Parts, turn: Turn, limit: number): Promise<InvokeAnswer> {
  const { activity, log } = turn;
  const command = COMMANDS.get(activity.name ?? '');
  const verb = command ? activity.name : 'unknown';
  const outcome = await inTime(
    async () => (command ? command(parts, turn) : null),
    limit,
    (error) => log.error({ verb, fault: faultOf(error) }, 'failed after its time'),
  );
  if (outcome.kind === 'failed')
    log.error({ verb, outcome: 'failed', fault: faultOf(outcome.error) }, 'apart');
  else log.info({ verb, outcome: outcome.kind }, 'apart');
  if (outcome.kind !== 'done') return words(activity, outcome.kind === 'late' ? WORDS.late : WORDS.fault);
  return outcome.value ?? words(activity, UNREAD);
}

/** Null for what cannot be read. */
async function find({ desk, draw }: Parts, { caller, activity }: Turn): Promise<InvokeAnswer | null> {
  const query = Query.safeParse(activity.value);
  if (!query.success) return null;
  const { parameters, queryOptions } = query.data;
  const typed = parameters.find(({ name }) => name === 'words')?.value;
  const text = typeof typed === 'string' ? typed : '';
  const { skip, count: many } = queryOptions;
  const finding = await desk.apart.find({ caller, text, skip, many });
  if ('none' in finding) return words(activity, finding.none);
  return choices(
    finding.found.map((showing) => ({
      title: showing.card === 'outcome' ? `${showing.board.shortName} ${showing.decision.decision}` : '',
      drawn: draw(showing),
    })),
  );
}

async function begin({ desk, draw }: Parts, turn: Turn): Promise<InvokeAnswer | null> {
  const begun = Begun.safeParse(turn.activity.value);
  if (!begun.success) return null;
  const question = messageText(begun.data.messagePayload);
  const { caller, place } = turn;
  return dialog(TITLE, draw(await desk.apart.enquire({ caller, placeKey: place.key, question })));
}

async function submit({ desk, draw }: Parts, { caller, activity }: Turn): Promise<InvokeAnswer | null> {
  const press = readSubmit(Filled.safeParse(activity.value).data?.data);
  if (!press) return null;
  return dialog(TITLE, draw(await desk.apart.press({ caller, activityId: activity.id, ...press })));
}

const UNREAD =
  'This could not be read. It may come from an older version of the app: reload Teams, and try again.';
const TITLE = 'Press enquiry';
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['composeExtension/query', find],
  ['composeExtension/fetchTask', begin],
  ['composeExtension/submitAction', submit],
]);
