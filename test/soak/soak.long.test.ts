import { expect, it } from 'vitest';
import { soak } from './run.ts';

/** CI may ask for a minute; by hand, `npm run soak -- --seconds 600`. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 20);
const SEED = 20_261_126;

it(
  `nobody is told anything the record does not bear out, in ${SECONDS} seconds of faults, crashes and doubled presses`,
  async () => {
    const { line, faults } = await soak({ seconds: SECONDS, seed: SEED });
    expect(faults).toEqual([]);
    expect(line).toContain('every answer agrees with the record');
  },
  SECONDS * 1_000 + 120_000,
);
