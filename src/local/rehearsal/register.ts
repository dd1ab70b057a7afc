import { arrangementsAt, partyName } from '../../core/constitution/index.ts';
import type { DecisionEntered } from '../../core/register/index.ts';
import { reasonsInWords, resultInWords } from '../../core/wording/index.ts';
import { page, paragraph, tableOf } from './page.ts';
import type { Records } from './record.ts';

/** A decision in one line: "Recommended · majority 4–1–1 · R-VOTE-2, R-QUORUM-1". Undefined where there is none. */
export function outcomeOf({ decisions }: Records, title: string): string | undefined {
  const found = decisions.filter((decision) => decision.title === title);
  return found.length === 0 ? undefined : found.map(({ verdict }) => inOneLine(verdict)).join(' and again ');
}

function inOneLine(verdict: DecisionEntered['verdict']): string {
  const { tally, method, reasons } = verdict;
  const figures = tally ? ` ${tally.for}–${tally.against}–${tally.abstained}` : '';
  const unvoiced = tally && tally.notVoting > 0 ? ` (${tally.notVoting} not voting)` : '';
  return `${resultInWords(verdict)} · ${method}${figures}${unvoiced} · ${reasons.map(({ rule }) => rule).join(', ')}`;
}

/** The register of decisions as a page (R-RECORD-1). */
export function registerPage({ board, decisions }: Records): string {
  const rows = decisions.map((decision) => {
    const { at } = decision;
    const arrangements = arrangementsAt(board, at);
    const reasons = reasonsInWords(decision.verdict, { board, arrangements, now: at });
    const councils = decision.involved.map((id) => partyName(arrangements, id)).join(', ');
    return [
      decision.decision,
      decision.title,
      decision.motion,
      councils,
      resultInWords(decision.verdict),
      reasons.join(' '),
    ];
  });
  return page(`Register of decisions: ${board.name}`, [
    paragraph(`${decisions.length} decisions, in the order in which they were made.`),
    tableOf('Decisions', ['Decision', 'Item', 'Motion', 'Councils', 'Result', 'Reasons'], rows),
  ]);
}
