import { TableClient } from '@azure/data-tables';
import type { Envelope } from '../../src/app/ports.ts';
import { nothingBefore, seal } from '../../src/app/record/envelope.ts';
import type { Board } from '../../src/core/constitution/index.ts';
import type { DecisionEntered } from '../../src/core/register/index.ts';
import { judgeConsensus } from '../../src/core/verdict/index.ts';
import type { Azurite } from '../../src/local/azurite.ts';
import { documentRow } from '../../src/store/document.ts';
import { openStore } from '../../src/store/index.ts';
import { outsideKey } from '../../src/store/keys.ts';

const FIRST_YEAR = 2009;
const LAST_YEAR = 2026;
const YEARS = LAST_YEAR - FIRST_YEAR + 1;
const AT_A_TIME = 95;

/** A register of so many decisions over eighteen years, events and list, in as long as `patienceMs` allows. */
export async function seedRegister(
  azurite: Azurite,
  board: Board,
  decisions: number,
  patienceMs: number,
): Promise<number> {
  const until = Date.now() + patienceMs;
  const { events } = await openStore(azurite);
  const lists = TableClient.fromConnectionString(azurite.connectionString, 'lists', {
    allowInsecureConnection: true,
  });
  const share = Math.ceil(decisions / YEARS);
  let seeded = 0;
  for (let year = LAST_YEAR; year >= FIRST_YEAR; year -= 1) {
    let previous = nothingBefore;
    for (let from = 0; from < share && seeded < decisions; from += AT_A_TIME) {
      if (Date.now() > until) return seeded;
      const batch: Envelope[] = [];
      for (let i = from; i < Math.min(share, from + AT_A_TIME); i += 1) {
        const envelope = entered(board, year, i + 1, previous);
        previous = envelope.hash;
        batch.push(envelope);
      }
      const [first, ...rest] = batch;
      if (!first) break;
      await Promise.all([
        events.append([first, ...rest]),
        lists.submitTransaction(batch.map((envelope) => ['create', rowOf(board, envelope)])),
      ]);
      seeded += batch.length;
    }
  }
  return seeded;
}

function entered(board: Board, year: number, serial: number, previous: string): Envelope {
  const [rules] = board.arrangements;
  const matter = rules?.matters[0];
  if (!rules || !matter) throw new Error('no arrangements');
  const involved = rules.parties.map(({ id }) => id);
  const quorum = { quorate: true, counted: 6, minimum: 5, missing: [], clause: rules.quorum.clause };
  const data: DecisionEntered = {
    ...{ type: 'DecisionEntered', at: `${year}-03-01T10:00:00.000Z`, year, serial },
    decision: `${year}/${String(serial).padStart(3, '0')}`,
    ...{ meeting: `${year}-03-01-${Math.ceil(serial / 10)}`, number: ((serial - 1) % 10) + 1 },
    ...{ item: `item-${year}-${serial}`, title: 'Shared waste service', matter: matter.id, involved },
    motion: 'That the Board recommends a shared waste service.',
    verdict: judgeConsensus({ rules, matter, involved, partial: false, quorum, objections: [] }),
  };
  const actor = { person: null, capacity: 'Quorate itself', seat: null };
  return seal(
    {
      ...{ stream: `${board.id}.register.${year}`, version: serial, type: data.type, at: data.at, actor },
      ...{ commandId: `seed-${year}-${serial}`, rules: rules.version, data, announcements: [] },
    },
    previous,
  );
}

function rowOf(board: Board, { data, version }: Envelope) {
  const line = { list: 'decision', key: (data as DecisionEntered).decision, data };
  return documentRow(`${board.id}.decision`, outsideKey(line.key), line, { version });
}
