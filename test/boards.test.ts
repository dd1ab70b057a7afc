import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BoardTrouble, loadBoards, warningsOn } from '../src/boards.ts';
import { mkip } from './data/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-boards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = '2026-11-26T10:00:00Z';

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('Board files', () => {
  it('are read one by one, or as a folder of them', () => {
    expect(loadBoards('boards').map((b) => b.id)).toEqual(['mkip']);
    expect(loadBoards('boards/mkip.json')[0].shortName).toBe('MKIP');
  });

  it('stop the start when there is none, saying where one was looked for', () => {
    expect(() => loadBoards(join(folder, 'nowhere'))).toThrow(/nowhere.*BOARDS/);
  });

  it('stop the start when one is not JSON, naming it', () => {
    expect(() => loadBoards(fileWith('torn.json', '{ "id": '))).toThrow(/torn\.json is not JSON/);
  });

  it('stop the start when a field is wrong, naming the field', () => {
    const broken = { ...mkip, timeZone: 'Europe/Tonbridge' };
    const file = fileWith('zone.json', JSON.stringify(broken));
    expect(() => loadBoards(file)).toThrow(BoardTrouble);
    expect(() => loadBoards(file)).toThrow(/zone\.json cannot be used:\n {2}timeZone/);
  });

  it('are warned of when their quorum can never be reached, and not altered (R-QUORUM-3)', () => {
    const arrangements = mkip.arrangements.map((a) => ({ ...a, quorum: { ...a.quorum, minimum: 7 } }));
    expect(warningsOn([{ ...mkip, arrangements }], now)).toEqual([
      expect.stringContaining('quorum is 7 (10.3)'),
    ]);
    expect(warningsOn([mkip], now)).toEqual([]);
  });

  it('are warned of once, in the last year of the table of bank holidays (R-NOTICE-2)', () => {
    expect(warningsOn([mkip], '2027-12-31T12:00:00Z')).toEqual([]);
    const other = { ...mkip, id: 'another' };
    expect(warningsOn([mkip, other], '2028-01-01T12:00:00Z')).toEqual([
      expect.stringContaining('The table of bank holidays ends on 2028-12-31.'),
    ]);
  });
});
