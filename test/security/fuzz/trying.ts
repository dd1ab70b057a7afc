import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../src/app/verify.ts';
import { openStore } from '../../../src/store/index.ts';
import { mkip, weald } from '../../data/load.ts';
import { convene, divide, press, SIX } from '../../house/proceedings.ts';
import { chanceFrom } from '../../soak/chance.ts';
import { type GuardedHouse, openGuardedHouse, rowsAddedTo, rowsOf } from '../guarded-house.ts';
import { attempt, type Someone, type World } from './attempts.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_126);
const AT_ONCE = 16;
const ALLOWED = new Set([200, 400, 401, 403]);
const ANOTHER = '99999999-9999-4999-8999-999999999990';
/** Of each attempt, by its activity's id, whether it might have been in order. */
type Tried = ReadonlyMap<string, boolean>;
const TOO_SLOW = '"name":"AbortError"';
const DROPPED = { status: 0, text: 'no answer' };
const UNDONE = /dealt with as it should|taking longer/;
const SHAMEFUL = /undefined|\bNaN\b|\[object|dealt with as it should|taking longer/;

/** So many attempts on the bot in a council's tenant, half by strangers, half by members; the seed can be set. */
export function tryEverything(runs: number): void {
  describe(`${runs} attempts (FUZZ_SEED=${SEED})`, { timeout: 900_000 }, () => {
    let house: GuardedHouse;
    let world: World;
    let authorization = '';
    const faults: string[] = [];
    const keep = (line: string): void => {
      if (!line.includes(TOO_SLOW)) faults.push(line);
    };
    const logger = pino({ level: 'error' }, { write: keep });
    const recordedIn = async () => verify(await openStore(house.azurite), [mkip, weald]);

    beforeAll(async () => {
      house = await openGuardedHouse({ boards: [mkip, weald], logger });
      await house.person('clerk').says(house.group, 'help');
      await convene(house, ['the first item', 'the second item']);
      await divide(house, 1);
      for (const who of SIX.slice(0, 3)) await press(house, who, 'For');
      await house.settled();
      const store = await openStore(house.azurite);
      const own: string[] = [];
      for await (const stream of store.events.streams()) own.push(stream);
      const notThere = ['mkip.item.x1', 'mkip.press.x2', 'mkip.meeting.1999-01-01', 'mkip.register.2026'];
      const others = ['weald-and-downs.meeting.2026-11-26', 'weald-and-downs.item.x1', 'nowhere.item.x1'];
      const { serviceUrl } = house.teams;
      world = { serviceUrl, ownBoard: 'mkip', streams: [...own, ...own, ...notThere, ...others] };
      authorization = `Bearer ${await house.authority.token(serviceUrl)}`;
    }, 180_000);
    afterAll(() => house.close());

    /** A machine with too much to do may be too slow for the tables: then the same is tried again, as Teams would. */
    async function answered(body: unknown, tries = 4): Promise<typeof DROPPED> {
      const answer = await house.knock(body, authorization).catch(() => DROPPED);
      if (tries === 1 || !UNDONE.test(answer.text)) return answer;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return answered(body, tries - 1);
    }

    /** So many attempts, several at a time; which might have been in order. */
    async function tryAll(who: readonly Someone[], from: number, seed: number): Promise<Tried> {
      const chance = chanceFrom(seed);
      const wrong: string[] = [];
      const tried = new Map<string, boolean>();
      const one = async (): Promise<void> => {
        while (tried.size < runs / 2) {
          const next = attempt(world, chance.pick(who), from + tried.size, chance);
          tried.set(next.id, next.mayBeInOrder);
          const answer = await answered(next.body);
          if (ALLOWED.has(answer.status) && !SHAMEFUL.test(answer.text)) continue;
          wrong.push(
            `${next.id}: ${answer.status} ${answer.text} to ${JSON.stringify(next.body).slice(0, 2_000)}`,
          );
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, one));
      await house.settled();
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(faults.slice(0, 3)).toEqual([]);
      return tried;
    }

    it('by strangers add not one row to any table', async () => {
      const before = await rowsOf(house.azurite);
      const tenantId = mkip.people[0]?.tenantId ?? '';
      const strangers = [
        house.teams.join({ name: 'Nobody', tenantId, aadObjectId: ANOTHER }),
        house.teams.join({ name: 'Leader of Swale', tenantId }),
        house.teams.join({ name: 'Clerk', tenantId: ANOTHER, aadObjectId: mkip.people[0]?.aadObjectId }),
      ];
      const alone = (person: (typeof strangers)[number], type: 'personal' | 'groupChat') => ({
        person,
        place: { id: `${type}:${person.mri}`, name: 'somewhere', type, people: [person] },
      });
      const who = strangers.flatMap((person) => [
        { person, place: house.group },
        alone(person, 'personal'),
        alone(person, 'groupChat'),
      ]);
      await tryAll(who, 0, SEED);
      expect(await rowsAddedTo(before, house.azurite)).toEqual([]);
    });

    it('by members record nothing but what may be in order, and the record stays whole', async () => {
      const who = [...SIX, 'clerk', 'kent-representative', 'programme-manager'].map((id) => ({
        person: house.person(id),
        place: house.group,
      }));
      const tried = await tryAll(who, runs, SEED + 1);
      const store = await openStore(house.azurite);
      const unfair: string[] = [];
      for await (const stream of store.events.streams())
        for (const { commandId, type, actor } of await store.events.read(stream)) {
          const id = commandId.split('/').at(-1) ?? '';
          if (tried.has(id) && !(tried.get(id) && actor.person !== null))
            unfair.push(`${stream} ${type} ${id}`);
        }
      expect(unfair).toEqual([]);
      expect((await recordedIn()).faults).toEqual([]);
      expect(({} as Record<string, unknown>).admin).toBeUndefined();
    });

    it('leave the bot able to go on', async () => {
      const answer = await house.person('clerk').says(house.group, 'who am i');
      expect(answer?.status).toBe(200);
      expect(house.teams.lastCard(house.group).summary).not.toMatch(SHAMEFUL);
      expect((await fetch(house.endpoint.replace('/api/messages', '/ready'))).status).toBe(200);
    });
  });
}
