import type { FakePlace, Json, Person } from './types.ts';

const BOT = { id: '28:quorate', name: 'Quorate' } as const;

export interface Envelope {
  readonly serviceUrl: string;
  readonly id: string;
  /** In a channel, the post whose thread this belongs to. */
  readonly thread: string | null;
}

/** What all activities have in common, shaped as Teams shapes them. */
function envelope(place: FakePlace, person: Person, { serviceUrl, id, thread }: Envelope): Json {
  const suffix = place.type === 'channel' && thread !== null ? `;messageid=${thread}` : '';
  const team = place.type === 'channel' ? { team: { id: place.id }, channel: { id: place.id } } : {};
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date().toISOString(),
    from: {
      id: person.mri,
      name: person.name,
      ...(person.aadObjectId === undefined ? {} : { aadObjectId: person.aadObjectId }),
    },
    recipient: BOT,
    conversation: {
      ...(place.type === 'personal' ? {} : { isGroup: true }),
      conversationType: place.type,
      tenantId: person.tenantId,
      id: `${place.id}${suffix}`,
    },
    channelData: { tenant: { id: person.tenantId }, ...team },
    locale: 'en-GB',
  };
}

export function messageActivity(
  place: FakePlace,
  person: Person,
  to: Envelope,
  text: string,
  mention: boolean,
): Json {
  const name = `<at>${BOT.name}</at>`;
  const client = {
    type: 'clientInfo',
    locale: 'en-GB',
    country: 'GB',
    platform: 'Web',
    timezone: 'Europe/London',
  };
  const mentioned = { type: 'mention', mentioned: BOT, text: name };
  return {
    ...envelope(place, person, to),
    type: 'message',
    textFormat: 'plain',
    text: mention ? `${name} ${text}` : text,
    entities: mention ? [mentioned, client] : [client],
  };
}

export function executeActivity(
  place: FakePlace,
  person: Person,
  to: Envelope,
  press: {
    readonly action: Json;
    readonly data: Json;
    readonly card: string;
    readonly trigger: 'manual' | 'automatic';
  },
): Json {
  const { type, id, title, verb } = press.action;
  return {
    ...envelope(place, person, to),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type, id, title, verb, data: press.data }, trigger: press.trigger },
    replyToId: press.card,
  };
}

export function submitActivity(
  place: FakePlace,
  person: Person,
  to: Envelope,
  data: Json,
  card: string,
): Json {
  return { ...envelope(place, person, to), type: 'message', value: data, replyToId: card };
}

export type MeetingEvent =
  | 'meetingStart'
  | 'meetingEnd'
  | 'meetingParticipantJoin'
  | 'meetingParticipantLeave';

/** What Teams says of the meeting held in a chat: that it began or ended, or who joined and left. */
export function meetingActivity(
  place: FakePlace,
  people: readonly [Person, ...Person[]],
  to: Envelope,
  event: MeetingEvent,
): Json {
  const [first] = people;
  const members = people.map(({ mri, name, tenantId, aadObjectId }) => ({
    user: { id: mri, name, tenantId, ...(aadObjectId === undefined ? {} : { aadObjectId }) },
    meeting: { inMeeting: event === 'meetingParticipantJoin', role: 'Attendee' },
  }));
  const started = { Id: place.id, MeetingType: 'Scheduled', Title: place.name };
  return {
    ...envelope(place, first, to),
    type: 'event',
    name: `application/vnd.microsoft.${event}`,
    value: event.startsWith('meetingParticipant') ? { members } : started,
  };
}

/** The two ways in which Teams says that the bot was added, or taken away. */
export function installActivities(
  place: FakePlace,
  person: Person,
  to: readonly [Envelope, Envelope],
  what: 'add' | 'remove',
): readonly Json[] {
  const people = [{ id: person.mri, aadObjectId: person.aadObjectId }, { id: BOT.id }];
  const change = what === 'add' ? { membersAdded: people } : { membersRemoved: [{ id: BOT.id }] };
  return [
    { ...envelope(place, person, to[0]), type: 'installationUpdate', action: what },
    { ...envelope(place, person, to[1]), type: 'conversationUpdate', ...change },
  ];
}
