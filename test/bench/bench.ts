import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownOf } from './markdown.ts';
import { tableOf } from './report.ts';
import { run } from './run.ts';

/**
 * `npm run bench -- [--quick] [--rounds N] [--markdown] [--profile FOLDER] [FILE]`: the floor, the peer and Quorate,
 * measured in one run on this machine; prints tables and writes the numbers as JSON. `--markdown` prints them as the
 * README has them; `--profile` leaves a profile of Quorate's processor time.
 */
const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    profile: { type: 'string' },
    rounds: { type: 'string' },
  },
  allowPositionals: true,
});
const [file = '.quorate/bench.json'] = positionals;
const { quick, profile, markdown } = values;
const began = Date.now();
const say = (line: string) =>
  void process.stderr.write(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}\n`);

const report = await run({ quick, rounds: Number(values.rounds ?? (quick ? 1 : 3)), profile, say });
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${markdown ? markdownOf(report) : tableOf(report)}\n`);
say(`written to ${file}`);
