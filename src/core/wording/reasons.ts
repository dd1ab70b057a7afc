import { type Arrangements, partyName, personName } from '../constitution/index.ts';
import type { Reason, Verdict } from '../verdict/index.ts';
import type { WordingContext } from './context.ts';
import { listed } from './names.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const BASES = {
  'for-and-against': ['vote cast for or against', 'votes cast for and against'],
  present: ['member present and entitled', 'members present and entitled'],
  seats: ['seat entitled', 'seats entitled'],
} as const;

const TESTS = {
  'present-all-for': 'every member present must vote For',
  'no-dissent': 'nobody may vote Against',
  'all-seats': 'every seat must vote For',
} as const;

/** A verdict's reasons, one sentence each with its clause: what the card, the register and the minutes all print. */
export function reasonsInWords(verdict: Verdict, ctx: WordingContext): readonly string[] {
  return verdict.reasons.map((reason) => inWords(reason, verdict, ctx));
}

function inWords(reason: Reason, verdict: Verdict, { board, arrangements }: WordingContext): string {
  switch (reason.says) {
    case 'consensus': {
      const advisory =
        reason.advisory === 0 ? '' : ` ${plural(reason.advisory, 'advisory objection')} minuted.`;
      return `Consensus: nobody entitled objected (${reason.clause}).${advisory}`;
    }
    case 'no-consensus':
      return `No consensus: ${plural(reason.objections, 'objection')} stood and no vote was called (${reason.clause}).`;
    case 'majority': {
      const [one, many] = BASES[reason.base];
      const base = plural(reason.baseCount, one, many);
      return `Simple majority of the ${base}: ${reason.for} for, ${reason.against} against (${reason.clause}).`;
    }
    case 'tie':
      return `A tie, ${reason.each} each. ${castingVoteInWords(verdict, arrangements)} (${reason.clause}).`;
    case 'all-abstained':
      return `All ${reason.abstained} abstained; an abstention is recorded and never counted (${reason.clause}).`;
    case 'casting-vote':
      return `${personName(board, reason.person)} gave the casting vote ${reason.choice === 'for' ? 'For' : 'Against'} (${reason.clause}).`;
    case 'unanimity':
      return `Unanimity: ${TESTS[reason.test]}; ${reason.for} of ${reason.entitled} For, ${reason.against} Against, ${plural(reason.abstained, 'abstention')}, ${reason.notVoting} not voting (${reason.clause}).`;
    case 'involved':
      return `Judged on members of the councils involved: ${listed(reason.parties.map((p) => partyName(arrangements, p)))} (${reason.clause}).`;
    case 'quorum': {
      const { counted, minimum, missing } = reason.quorum;
      const every = arrangements.quorum.eachParty && missing.length === 0 ? ', every council present' : '';
      return `Quorum: ${counted} here, ${minimum} needed${every} (${reason.clause}).`;
    }
  }
}

function castingVoteInWords({ reasons }: Verdict, { decisions }: Arrangements): string {
  if (decisions.vote.castingVote === null) return 'The arrangements give nobody a casting vote';
  return reasons.some((r) => r.says === 'casting-vote')
    ? 'The person presiding has a casting vote'
    : 'A casting vote could not have made a majority';
}

/** The result in one word or two, as the register prints it (R-DEF-3: the Board recommends; each council decides). */
export function resultInWords(verdict: Pick<Verdict, 'result' | 'standing'>): string {
  if (verdict.result === 'no-consensus') return 'No consensus';
  if (verdict.result === 'not-carried') return 'Not carried';
  return verdict.standing === 'recommendation' ? 'Recommended' : 'Agreed';
}
