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
};

/** The standing press item: enquiries since the last meeting, by outlet and stage (R-PRESS-4). */
export function pressPart({ enquiries }: Sources): Part {
  const lines = enquiries.map(({ outlet, stage }) => said(`${outlet}: ${STAGES[stage] ?? stage}.`));
  return {
    ref: 'P',
    heading: 'Press and publicity',
    blocks: lines.length === 0 ? [said('There were no press enquiries since the last meeting.')] : lines,
  };
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
