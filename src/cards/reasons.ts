import { partyName } from '../core/constitution/index.ts';
import type { Reason, Verdict } from '../core/verdict/index.ts';
import type { Setting } from './who.ts';
import { list } from './words.ts';

/** STOPGAP until core/wording exports reasonsInWords. */
export function reasonsInWords(verdict: Verdict, setting: Omit<Setting, 'viewer' | 'now'>): readonly string[] {
  return verdict.reasons.map((reason) => `${one(reason, setting)} (${reason.clause}).`);
}

function one(r: Reason, { arrangements }: Omit<Setting, 'viewer' | 'now'>): string {
  switch (r.says) {
    case 'consensus':
      return 'Nobody entitled objected';
    case 'no-consensus':
      return `${r.objections} objections stood`;
    case 'majority':
      return `Simple majority of ${r.baseCount}: ${r.for} for, ${r.against} against`;
    case 'tie':
      return 'A tie is not carried';
    case 'all-abstained':
      return 'Everybody abstained';
    case 'casting-vote':
      return 'Casting vote';
    case 'unanimity':
      return `Unanimity: ${r.for} of ${r.entitled}`;
    case 'involved':
      return `Members of ${list(r.parties.map((p) => partyName(arrangements, p)))} only`;
    case 'quorum':
      return `${r.quorum.counted} here, ${r.quorum.minimum} needed`;
  }
}
