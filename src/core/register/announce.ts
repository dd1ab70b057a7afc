import type { Announcement, Line } from '../kernel/index.ts';
import type { DecisionEntered } from './event.ts';

export function announce({ decision }: DecisionEntered): readonly Announcement[] {
  return [{ kind: 'show', card: 'outcome', of: decision }];
}

export function lines(event: DecisionEntered): readonly Line[] {
  return [{ list: 'decision', key: event.decision, data: event }];
}
