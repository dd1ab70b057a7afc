import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rehearse } from './rehearsal/play.ts';
import { COLOURED, PLAIN } from './rehearsal/script.ts';
import { table } from './rehearsal/table.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const folder = resolve(process.env.DATA_DIR || '.quorate', 'rehearsal');
  await rm(folder, { recursive: true, force: true });
  const colours = process.stdout.isTTY && !process.env.NO_COLOR ? COLOURED : PLAIN;
  const { checks, verified, files } = await rehearse({ dataDir: folder, folder, say, colours });
  say('');
  say(colours.bold('What the rule book says, and what happened'));
  for (const line of table(checks, colours)) say(line);
  const wrong = checks.filter(({ expected, found }) => expected !== found).length;
  say('');
  say(
    wrong === 0
      ? `All ${checks.length} as the rule book says.`
      : `${wrong} of ${checks.length} are NOT as the rule book says.`,
  );
  say(verified.words);
  for (const file of files) say(`  ${join(folder, file)}`);
  return wrong === 0 && verified.whole ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const worded = error instanceof Error && error.name === 'LocalTrouble';
    process.stderr.write(
      `${worded ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
