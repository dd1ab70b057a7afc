import type { SoughtLine } from '../../src/core/showing/index.ts';
import type { Scheduled, SummonsEvent } from '../../src/core/summons/index.ts';
import { answered, onTheBooks, published, SEATS } from '../core/summons/december.ts';
import { WASTE } from './play.ts';

export const DIARY = `https://quorate.example/calendar/${'t'.repeat(43)}.ics`;

/** The meeting of 10 December as its events have left it. */
export const summoned = (...events: readonly SummonsEvent[]): Scheduled =>
  onTheBooks(...events).state as Scheduled;

/** Published, and four of six coming. */
export const toCome = summoned(
  published,
  ...SEATS.filter((seat) => !seat.startsWith('swale')).map((seat) => answered(seat, 'attending')),
);

export const sought: readonly SoughtLine[] = [{ no: 1, title: WASTE.title, motion: WASTE.motion }];
