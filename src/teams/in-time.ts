/** How a piece of work stood when its time was up. Late work goes on; only the waiting ends. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Wait for work no longer than `ms`. Never rejects. `onLateFault` hears of work that fails after that. */
export async function inTime<T>(
  work: () => Promise<T>,
  ms: number,
  onLateFault: (error: unknown) => void = () => {},
): Promise<Outcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  let late = false;
  const limit = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      resolve({ kind: 'late' });
    }, ms);
  });
  const done = settle(work).then((outcome) => {
    if (late && outcome.kind === 'failed') onLateFault(outcome.error);
    return outcome;
  });
  const outcome = await Promise.race([done, limit]);
  clearTimeout(timer);
  return outcome;
}

async function settle<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
