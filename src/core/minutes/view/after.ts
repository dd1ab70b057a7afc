import { partyName, personName } from '../../constitution/index.ts';
import { agendaOf, type Business } from '../../meeting/index.ts';
import { listed } from './names.ts';
import { grid, type Part, type Sources, said } from './types.ts';

const STAGES: Readonly<Record<string, string>> = {
  logged: 'logged',
  circulated: 'with the councils',
  consulted: 'the Leaders consulted, a line to be agreed',
  agreed: 'a line agreed, to be approved',
  approved: 'a line approved, to be issued',
  issued: 'answered',
  declined: 'the Board declined to comment',
  withdrawn: 'withdrawn by the journalist',
  duplicate: 'the same as another',
  merged: 'part of another',
};

/** The standing press item: enquiries since the last meeting, by outlet, stage and time to answer (R-PRESS-4). */
export function pressPart({ enquiries }: Sources): Part {
  const lines = enquiries.map(({ outlet, stage, minutes = null }) => {
    const time = stage === 'issued' && minutes !== null ? ` after ${timeInWords(minutes)}` : '';
    const became = outlet === '' && stage === 'issued' ? 'issued' : (STAGES[stage] ?? stage);
    return said(`${outlet || 'A release of the Board'}: ${became}${time}.`);
  });
  return {
    ref: 'P',
    heading: 'Press and publicity',
    blocks: lines.length === 0 ? [said('There were no press enquiries since the last meeting.')] : lines,
  };
}

/** "3 hours 20 minutes", "2 days". */
function timeInWords(minutes: number): string {
  const some = (n: number, unit: string): string => (n === 0 ? '' : `${n} ${unit}${n === 1 ? '' : 's'}`);
  if (minutes >= 2 * 24 * 60) return some(Math.floor(minutes / (24 * 60)), 'day');
  const parts = [some(Math.floor(minutes / 60), 'hour'), some(minutes % 60, 'minute')].filter(Boolean);
  return parts.length === 0 ? 'less than a minute' : parts.join(' ');
}

/** What follows for whom: recommendations go to the councils, the Board's own decisions to whoever raised them. */
export function actionsPart(sources: Sources): Part {
  const rows = agendaOf(sources.meeting).flatMap((business) => action(sources, business));
  const blocks = grid('Actions', ['Item', 'What', 'Who'], rows);
  return {
    ref: 'Q',
    heading: 'Actions',
    blocks: blocks.length === 0 ? [said('No action follows from this meeting.')] : blocks,
  };
}

function action(sources: Sources, business: Business): readonly (readonly string[])[] {
  const { line } = business;
  const item = `Item ${line.number}`;
  const again = [item, 'Bring the item to the next available meeting', 'The clerk'];
  if (business.stage === 'listed' || business.stage === 'deferred') return [again];
  if (business.stage !== 'decided' || business.verdict.result !== 'carried') return [];
  const number = sources.decisions[line.number];
  const which = number === undefined ? '' : ` ${number}`;
  const { board, arrangements } = sources;
  const councils = business.motion.involved.map((id) => partyName(arrangements, id));
  return business.verdict.standing === 'recommendation'
    ? [[item, `Put recommendation${which} to each council involved`, listed(councils)]]
    : [[item, `Carry out decision${which}`, personName(board, line.by)]];
}
