import { expect, it } from 'vitest';
import { createRecognition } from '../../src/app/recognise.ts';
import { memoryStore } from './memory-store.ts';
import { place } from './process.ts';

it('Presses on an older message of a card whose message is known look it up once, and change nothing', async () => {
  const { copies } = memoryStore();
  let looks = 0;
  const counted = {
    ...copies,
    of(key: string) {
      looks += 1;
      return copies.of(key);
    },
  };
  await copies.claim('card', 'chat');
  await copies.settle('card', 'chat', 'new');
  const { seen } = createRecognition(counted, 1_000);
  for (const _ of [1, 2, 3]) expect(await seen(place('chat'), 'card', 'old')).toBe(false);
  expect(looks).toBe(1);
  expect((await copies.of('card'))[0]?.activityId).toBe('new');
});
