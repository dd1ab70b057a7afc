import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

interface Activity {
  readonly type: string;
  readonly text?: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly conversationType: string };
  readonly value?: { readonly action?: { readonly verb?: string; readonly data?: Record<string, string> } };
}

const button = (title: string, verb: string) => ({ type: 'Action.Execute', title, verb, data: { of: 'x' } });

const cardOf = (title: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: title, wrap: true },
    { type: 'Input.Text', id: 'title', label: 'Title of the item' },
    {
      type: 'Input.ChoiceSet',
      id: 'kind',
      label: 'Kind',
      choices: ['Decision', 'Information'].map((choice) => ({ title: choice, value: choice })),
    },
    {
      type: 'Input.ChoiceSet',
      id: 'council',
      label: 'Council',
      style: 'expanded',
      choices: ['Swale', 'Maidstone'].map((choice) => ({ title: choice, value: choice })),
    },
  ],
  actions: [button('Submit item', 'submit'), button('Replace', 'replace'), button('Refuse', 'refuse')],
});

const answers: Record<string, (data: Record<string, string>) => unknown> = {
  submit: ({ title, kind, council }) => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: `Submitted: ${title}, ${kind}, ${council}`,
  }),
  replace: () => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { ...cardOf('Put in its place'), actions: [] },
  }),
  refuse: () => ({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'OutOfOrder', message: 'Four present, five needed.' },
  }),
};

const post = (serviceUrl: string, conversation: string, activity: unknown): Promise<unknown> =>
  fetch(`${serviceUrl}/v3/conversations/${encodeURIComponent(conversation)}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  }).then((response) => response.json());

const cardMessage = (title: string) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cardOf(title) }],
});

const reply = async (activity: Activity): Promise<unknown> => {
  const { type, serviceUrl, conversation, value } = activity;
  if (type === 'invoke') return answers[value?.action?.verb ?? '']?.(value?.action?.data ?? {});
  if (type !== 'message') return {};
  const heard = (activity.text ?? '').replace(/<at>.*<\/at>/, '').trim();
  return post(serviceUrl, conversation.id, cardMessage(`${conversation.conversationType}: ${heard}`));
};

const read = async (request: IncomingMessage): Promise<Activity> =>
  JSON.parse(await text(request)) as Activity;

/** A bot small enough to prove the page helpers against: it answers every message with one card. */
export const startTinyBot = (port: number): (() => void) => {
  const server = createServer((request, response) => {
    read(request)
      .then(reply)
      .then((body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)))
      .catch((failure: unknown) => response.writeHead(500).end(String(failure)));
  }).listen(port, '127.0.0.1');
  return () => {
    server.closeAllConnections();
    server.close();
  };
};
