import { seatTitle } from '../core/constitution/index.ts';
import { type Business, type Called, matterOf } from '../core/meeting/index.ts';
import { methodOf } from './method.ts';
import { keptWords } from './private-words.ts';
import { type Band, type Fact, fact } from './sheet.ts';
import { member, type Setting } from './who.ts';
import { capital, clause, clock, list, lowered, number, parties, plural } from './words.ts';

type Put = Exclude<Business, { readonly stage: 'listed' }>;

/** Objections that bind stand in the way of consensus, and this is what would clear it (R-CONS-1, R-VOTE-1). */
export function objectionBand(setting: Setting, business: Put): readonly Band[] {
  const binding = business.objections.filter((o) => o.binding);
  if (binding.length === 0) return [];
  const { vote } = setting.arrangements.decisions;
  const names = list(
    binding.map((o) => member(setting, o.seat, o.person)),
    6,
  );
  return [
    {
      style: 'warning',
      lead: `${capital(number(binding.length))} ${plural(binding.length, 'objection stands', 'objections stand')}.`,
      text: `${names} ${plural(binding.length, 'objects', 'object')}. Consensus waits until ${plural(binding.length, 'it is', 'they are')} withdrawn; the person presiding may instead call a vote, record no consensus, or defer ${clause(vote.clause)}.`,
    },
  ];
}

export function motionFacts(setting: Setting, meeting: Called, business: Put): readonly Fact[] {
  const { arrangements } = setting;
  const { motion: put, requests } = business;
  const interests = meeting.interests
    .filter((i) => i.number === business.line.number)
    .map((i) => `${member(setting, i.seat, i.person)} (${i.withdrew ? 'withdrew' : 'stayed'})`);
  return [
    ...fact('Councils', parties(arrangements, put.involved)),
    ...fact('Private', capital(keptWords(business.line.openness))),
    ...fact('Method', methodOf(arrangements, put)),
    ...fact('Objections', objectionsOf(setting, business)),
    ...fact('Wants a vote', list(requests.map((seat) => seatTitle(arrangements, seat)))),
    ...fact('Interests', list(interests, 6)),
  ];
}

function objectionsOf(setting: Setting, business: Put): string {
  const { consensus, partial } = setting.arrangements.decisions;
  const named = (binding: boolean): string =>
    list(
      business.objections.filter((o) => o.binding === binding).map((o) => member(setting, o.seat, o.person)),
      6,
    );
  const [binding, advisory] = [named(true), named(false)];
  if (binding === '' && advisory === '') {
    const { method } = matterOf(setting.arrangements, business.motion.matter);
    return method === 'ordinary' ? `None so far. Silence is consent ${clause(consensus.clause)}.` : '';
  }
  const note = advisory === '' ? '' : `advisory only: ${advisory} ${clause(partial.clause)}`;
  return capital([binding, note].filter(Boolean).join('; '));
}

/** What became of the motion; nothing while it is still before the Board. */
export function motionStage({ board }: Setting, business: Put): string {
  switch (business.stage) {
    case 'motion':
      return '';
    case 'division':
      return `Vote called ${clock(board, business.division.calledAt)}. Members vote on the ballot card.`;
    case 'tied':
      return 'The vote is level. The person presiding gives a casting vote.';
    case 'decided':
      return `Decided ${clock(board, business.at)}. The outcome is on its own card.`;
    case 'deferred':
      return `Deferred ${clock(board, business.at)}. ${business.reason}`.trim();
  }
}

/** The one sentence a notification says of a motion. */
export function spokenMotion(setting: Setting, business: Put): string {
  if (business.stage !== 'motion') return SPOKEN[business.stage];
  const binding = business.objections.filter((o) => o.binding).length;
  if (binding > 0) return `${number(binding)} ${plural(binding, 'objection stands', 'objections stand')}.`;
  const { method } = matterOf(setting.arrangements, business.motion.matter);
  return method === 'ordinary'
    ? 'does anyone object?'
    : `${lowered(methodOf(setting.arrangements, business.motion))}.`;
}

const SPOKEN = {
  division: 'a vote is called.',
  tied: 'the vote is level.',
  decided: 'it is decided.',
  deferred: 'it is deferred.',
} as const;

/** The quiet line: who may break consensus, and who may call a vote. */
export function motionFoot({ arrangements }: Setting, business: Put): string {
  const { vote, partial } = arrangements.decisions;
  const scope = business.motion.partial
    ? `Only the councils involved can break consensus; another council's objection is minuted as advisory ${clause(partial.clause)}. `
    : '';
  return `${scope}A vote is taken only when the person presiding calls it ${clause(vote.clause)}.`;
}
