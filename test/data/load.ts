import { readFileSync } from 'node:fs';
import { type Board, parseBoard } from '../../src/core/constitution/index.ts';

/** Read a board file by its path from the project's root. Throws with every fault, so a broken file names itself. */
export function loadBoard(path: string): Board {
  const parsed = parseBoard(readJson(path));
  if ('faults' in parsed) throw new Error(`${path} is not a board:\n${parsed.faults.join('\n')}`);
  return parsed.board;
}

/** Read any JSON file by its path from the project's root, unparsed. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

/** Three councils, literal quorum of five, no casting vote: the board shipped with Quorate. */
export const mkip: Board = loadBoard('boards/mkip.json');

/** Four invented councils under quite different arrangements, to prove that nothing counts to three. */
export const weald: Board = loadBoard('test/data/boards/weald.json');
