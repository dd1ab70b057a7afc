import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something answers HTTP at `url`, whatever the status; false when `within` ms pass. */
export const answering = async (url: string, within = 15_000): Promise<boolean> => {
  const until = Date.now() + within;
  while (Date.now() < until) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.body?.cancel().then(() => true) ?? true,
      () => false,
    );
    if (answered) return true;
    await pause(50);
  }
  return false;
};
