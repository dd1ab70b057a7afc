import type { Envelope } from '../../src/app/ports.ts';
import { nothingBefore, seal } from '../../src/app/record/envelope.ts';
import type { Board } from '../../src/core/constitution/index.ts';
import { type DecisionEntered, decisionNumber } from '../../src/core/register/index.ts';
import { judgeConsensus } from '../../src/core/verdict/index.ts';

/** A decision as the register has it: ten a meeting, each agreed by consensus. */
export function decisionIn(board: Board, year: number, serial: number): DecisionEntered {
  const [rules] = board.arrangements;
  const matter = rules?.matters[0];
  if (!rules || !matter) throw new Error('no arrangements');
  const involved = rules.parties.map(({ id }) => id);
  const quorum = { quorate: true, counted: 6, minimum: 5, missing: [], clause: rules.quorum.clause };
  return {
    ...{ type: 'DecisionEntered', at: `${year}-03-01T10:00:00.000Z`, year, serial },
    decision: decisionNumber(year, serial),
    ...{ meeting: `${year}-03-01-${Math.ceil(serial / 10)}`, number: ((serial - 1) % 10) + 1 },
    ...{ item: `item-${year}-${serial}`, title: 'Shared waste service', matter: matter.id, involved },
    motion: 'That the Board recommends a shared waste service.',
    verdict: judgeConsensus({ rules, matter, involved, partial: false, quorum, objections: [] }),
  };
}

/** A decision in its envelope, chained to the one before it. */
export function sealed(board: Board, data: DecisionEntered, previous: string = nothingBefore): Envelope {
  const { year, serial, type, at } = data;
  return seal(
    {
      ...{ stream: `${board.id}.register.${year}`, version: serial, type, at },
      actor: { person: null, capacity: 'Quorate itself', seat: null },
      ...{ commandId: `seed-${year}-${serial}`, rules: board.arrangements[0]?.version ?? '' },
      ...{ data, announcements: [] },
    },
    previous,
  );
}
