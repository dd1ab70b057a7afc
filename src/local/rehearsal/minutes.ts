import { readMinutes } from '../../app/minutes/index.ts';
import type { Store } from '../../app/ports.ts';
import { readStream } from '../../app/stream.ts';
import { parseStreamKey, streamKey } from '../../app/stream-key.ts';
import { subjectNamed } from '../../app/subjects.ts';
import type { Board } from '../../core/constitution/index.ts';
import type { MinutesView } from '../../core/minutes/index.ts';

/** The minutes of a meeting as the bot itself writes them, from the tables alone (R-MINUTES-1). */
export async function minutesFrom(
  store: Pick<Store, 'events' | 'lists'>,
  board: Board,
  meeting: string,
  now: string,
): Promise<MinutesView> {
  const handler = {
    async state(stream: string): Promise<unknown> {
      const subject = subjectNamed(parseStreamKey(stream)?.subject ?? '');
      if (!subject) throw new Error(`no such stream: ${stream}`);
      return (await readStream(store.events, subject, stream)).state;
    },
  };
  const boards = { boardOf: (id: string) => (id === board.id ? board : undefined) };
  const stream = streamKey({ board: board.id, subject: 'minutes', id: meeting });
  const view = await readMinutes({ store, handler, boards, clock: { now: () => now } }, stream);
  if (view === null) throw new Error(`the meeting ${meeting} left no minutes`);
  return view;
}
