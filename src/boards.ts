import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { civilDateAt, type Instant, periodAfter, TABLE_ENDS } from './core/calendar/index.ts';
import { arrangementsAt, type Board, parseBoard, quorumIsUnachievable } from './core/constitution/index.ts';

/** A board file that stops the start. The message is for a person and names the field. */
export class BoardTrouble extends Error {}

/** Read a board file, or every board file of a folder. Throws BoardTrouble naming the file and the field at fault. */
export function loadBoards(path: string): readonly [Board, ...Board[]] {
  const boards = filesAt(path).map(readBoard);
  const [first, ...rest] = boards;
  if (!first) throw new BoardTrouble(`There is no board file in ${path}. Put one there, or set BOARDS.`);
  const twice = boards.find((b, i) => boards.findIndex((other) => other.id === b.id) !== i);
  if (twice) throw new BoardTrouble(`Two board files in ${path} have the id "${twice.id}".`);
  return [first, ...rest];
}

/** What the clerk should know before anybody meets: of the holidays and the arrangements (R-NOTICE-2, R-QUORUM-3). Never altered, only said. */
export function warningsOn(boards: readonly Board[], now: Instant): readonly string[] {
  return [...tableWarnings(boards, now), ...boards.flatMap((board) => quorumWarnings(board, now))];
}

/** Beyond its end every weekday would count as a working day, and notice could be a day short. */
function tableWarnings(boards: readonly Board[], now: Instant): readonly string[] {
  const ends = boards.some(
    ({ timeZone }) => TABLE_ENDS < periodAfter(civilDateAt(now, timeZone), { years: 1 }),
  );
  return ends
    ? [
        `The table of bank holidays ends on ${TABLE_ENDS}. A newer version of Quorate knows the years after it.`,
      ]
    : [];
}

function quorumWarnings(board: Board, now: Instant): readonly string[] {
  const rules = arrangementsAt(board, now);
  if (!quorumIsUnachievable(rules, civilDateAt(now, board.timeZone))) return [];
  const { minimum, clause } = rules.quorum;
  return [
    `The ${board.shortName} Board can never be quorate: its quorum is ${minimum} (${clause}) and it has too few seats. Only the Board can amend that.`,
  ];
}

function filesAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(path, name));
  } catch {
    throw new BoardTrouble(`There is no board file or folder at ${path}. Set BOARDS to where it is.`);
  }
}

function readBoard(file: string): Board {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BoardTrouble(`${file} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`);
  }
  const parsed = parseBoard(json);
  if ('board' in parsed) return parsed.board;
  throw new BoardTrouble(`${file} cannot be used:\n${parsed.faults.map((fault) => `  ${fault}`).join('\n')}`);
}
