import type { DecisionEntered } from '../core/register/index.ts';
import type { Choice, Verdict } from '../core/verdict/index.ts';
import { reasonsInWords, resultInWords } from '../core/wording/index.ts';
import { keptWords } from './private-words.ts';
import { type Fact, fact, type Head, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { member, type Setting } from './who.ts';
import { capital, clause, clock, day, list, number, parties, plural, where } from './words.ts';

type Shown = ShownAs<'outcome'>;

/** What the Board decided on an item, by whom, and why, as the register holds it (R-RECORD-1). */
export function outcome(showing: Shown, room: Room): Sheet {
  const { board, decision } = showing;
  const { verdict, at } = decision;
  const title = clip(decision.title, room.text);
  const when = `${day(board, at)}, ${clock(board, at)}`;
  return {
    head: { ...head(where(board, `item ${decision.number}`, when), title), ...figureOf(verdict) },
    facts: [
      ...votesOf(showing, verdict, room),
      ...fact('Objected', objectorsOf(showing, verdict, room)),
      ...fact('Private', capital(keptWords(decision.openness))),
      ...fact('Recorded', decision.decision),
    ],
    foot: 'Kept in the register, and chained to the entry before it (R-RECORD-1).',
    speak: `Item ${decision.number}, ${title}: ${resultWords(verdict).toLowerCase()}${scoreWords(verdict)}.`,
    body: {
      result: resultWords(verdict),
      next: nextOf(showing, decision),
      motion: clip(decision.motion, room.text),
      reasons: reasonsInWords(verdict, showing).map((text) => ({ text: clip(text, room.text) })),
    },
    plain: { decision: decision.decision },
  };
}

/** The one word for an outcome: a recommendation goes to the councils, a direction is the Board's own (R-DEF-3). */
export function resultWords({ result, standing, tie, tally }: Verdict): string {
  if (result !== 'not-carried' || !tie) return resultInWords({ result, standing });
  return tally?.for === 0 ? 'Not carried: nobody voted for or against' : 'Not carried: a tie';
}

/** "4 – 2", or "by consensus": an outcome's score in a list. */
export function score({ tally, result }: Verdict): string {
  if (tally) return `${tally.for} – ${tally.against}`;
  return result === 'carried' ? 'by consensus' : '';
}

function figureOf(verdict: Verdict): Pick<Head, 'figure' | 'unit'> {
  if (verdict.tally) return { figure: score(verdict), unit: resultInWords(verdict).toLowerCase() };
  if (verdict.result === 'carried') return { figure: 'Agreed', unit: 'by consensus' };
  const stood = verdict.objections.filter((o) => o.binding).length;
  return { figure: String(stood), unit: `${plural(stood, 'objection')} stood` };
}

function scoreWords({ tally, result }: Verdict): string {
  if (tally && tally.for + tally.against > 0)
    return `, ${number(tally.for)} for and ${number(tally.against)} against`;
  return result === 'carried' ? ' by consensus' : '';
}

function votesOf(setting: Setting, { tally, division }: Verdict, room: Room): readonly Fact[] {
  if (tally === null) return [];
  const names = (choice: Choice | null): string =>
    list(
      division
        .filter((entry) => entry.choice === choice)
        .map((entry) => member(setting, entry.seat, entry.person)),
      room.rows,
    );
  return [
    { title: 'For', value: names('for') || 'Nobody' },
    { title: 'Against', value: names('against') || 'Nobody' },
    { title: 'Abstained', value: names('abstain') || 'Nobody' },
    ...fact('Did not vote', names(null)),
    ...fact('By show of hands', byHand(setting, division, room)),
  ];
}

const byHand = (setting: Setting, division: Verdict['division'], room: Room): string =>
  list(
    division.filter(({ inRoom }) => inRoom).map(({ seat, person }) => member(setting, seat, person)),
    room.rows,
  );

const objectorsOf = (setting: Setting, { objections }: Verdict, room: Room): string =>
  list(
    objections.map((o) => `${member(setting, o.seat, o.person)}${o.binding ? '' : ' (advisory)'}`),
    room.rows,
  );

/** What happens next: the councils decide a recommendation, each for itself (R-RATIFY-1, 2.8). */
function nextOf(setting: Setting, { verdict, involved }: DecisionEntered): string {
  if (verdict.result !== 'carried') return 'The item goes no further unless it is raised again.';
  if (verdict.standing === 'direction') return 'The Board’s own decision: it takes effect now.';
  return verdict.reasons.some((reason) => reason.says === 'involved')
    ? `Each council involved now decides for itself: ${parties(setting.arrangements, involved)} ${clause(setting.arrangements.recommendationClause)}.`
    : `Each council now decides for itself ${clause(setting.arrangements.recommendationClause)}.`;
}
