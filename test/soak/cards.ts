import { asList, asRecord } from '../../src/local/fake-teams/types.ts';
import { type FakePlace, type FakeTeams, type Json, textOf } from '../../src/local/fake-teams.ts';

/** A create that the service took, whether or not the bot was told so. */
const TAKEN = 201;

/** Every card posted in a place, by what it is: `ballot 3`, `outcome 2026/003`. Updates are not posts. */
export function postedIn(teams: Pick<FakeTeams, 'sent'>, place: FakePlace): readonly string[] {
  return teams
    .sent(place)
    .filter(({ method, status }) => method === 'POST' && status === TAKEN)
    .flatMap(({ activity }) => (activity ? [cardOf(activity)] : []))
    .filter((card) => card !== '');
}

/** Cards that a place was given more than once. */
export function postedTwice(teams: Pick<FakeTeams, 'sent'>, place: FakePlace): readonly string[] {
  const posted = postedIn(teams, place);
  return [...new Set(posted.filter((card, i) => posted.indexOf(card) !== i))].map(
    (card) => `the card ${card} was posted twice`,
  );
}

/** Empty for a message that is no shared card of a meeting's business. */
export function cardOf(activity: Json): string {
  const card = asRecord(asRecord(asList(activity.attachments)[0])?.content);
  const data = asRecord(asRecord(asRecord(card?.refresh)?.action)?.data);
  if (data) return data.no === undefined ? String(data.card) : `${String(data.card)} ${String(data.no)}`;
  const decision = /\b\d{4}\/\d{3}\b/.exec(textOf(card ?? {}));
  return decision && String(activity.summary).startsWith('Item ') ? `outcome ${decision[0]}` : '';
}
