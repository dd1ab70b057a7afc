import { parseBoard } from '../../../src/core/constitution/index.ts';
import { readJson } from '../../data/load.ts';

type Json = Record<string, unknown>;

/** The faults found in a board file once some fields, named by path, are changed; `undefined` takes a field out. */
export function faultsIn(
  changes: Readonly<Record<string, unknown>>,
  file = 'boards/mkip.json',
): readonly string[] {
  const json = readJson(file);
  for (const [path, value] of Object.entries(changes)) change(json, path, value);
  const parsed = parseBoard(json);
  return 'faults' in parsed ? parsed.faults : [];
}

function change(json: unknown, path: string, value: unknown): void {
  const fields = path.split('.');
  const last = fields.pop() ?? '';
  const owner = fields.reduce((at, field) => asObject(asObject(at)[field]), asObject(json));
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

function asObject(value: unknown): Json {
  if (typeof value !== 'object' || value === null)
    throw new Error('a test changes a field that is not there');
  return value as Json;
}
