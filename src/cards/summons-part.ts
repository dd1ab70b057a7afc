import { personName, type SeatId, seatTitle } from '../core/constitution/index.ts';
import { chairRoleOf } from '../core/standing/index.ts';
import { fitFor, type Part, partIn, type Scheduled } from '../core/summons/index.ts';
import type { Band } from './sheet.ts';
import type { Setting } from './who.ts';
import { list } from './words.ts';

/** What somebody may press, and whom they may name. */
export interface Answering {
  readonly may: {
    readonly attend: boolean;
    readonly apologies: boolean;
    readonly substitute: boolean;
    readonly sit: boolean;
    readonly cannot: boolean;
    readonly interest: boolean;
  };
  readonly substitutes: readonly { readonly title: string; readonly value: string }[];
  readonly chosen: string;
}

export const isToCome = ({ stage }: Scheduled): boolean => stage === 'scheduled' || stage === 'published';

export const partOf = ({ viewer, board }: Setting, summons: Scheduled): Part =>
  partIn(summons, viewer, board);

/** The buttons that are this person's: a member's for their own seat, else those of a substitute who has been asked. */
export function answering(setting: Setting, summons: Scheduled): Answering {
  const { own, deputed } = partOf(setting, summons);
  const open = isToCome(summons);
  const member = open && own.length > 0;
  const deputy =
    open && own.length === 0 && deputed.some((seat) => standsFor(setting, summons, seat) === null);
  const [first, ...others] = own.map((seat) => fitFor(seat, summons.date, setting));
  const fit = (first ?? []).filter((person) => others.every((list) => list.includes(person)));
  const named = own.map((seat) => summons.replies[seat]?.substitute).find((person) => person != null);
  return {
    may: {
      attend: member,
      apologies: member,
      substitute: member && fit.length > 0,
      sit: deputy,
      cannot: deputy,
      interest: open && own.length + deputed.length > 0 && hasItems(setting, summons),
    },
    substitutes: fit.map((person) => ({ title: personName(setting.board, person), value: person })),
    chosen: named != null && fit.includes(named) ? named : (fit[0] ?? ''),
  };
}

/** Items are for members once they are published; for whoever is briefed, before. */
const hasItems = (setting: Setting, { published }: Scheduled): boolean =>
  published === null
    ? chairRoleOf({ ...setting, person: setting.viewer }) !== null
    : published.lines.some(({ item }) => item !== null);

/** Who fills a seat in place of the substitute looking on: its member, or another substitute. */
function standsFor({ viewer }: Setting, { replies }: Scheduled, seat: SeatId): string | null {
  const reply = replies[seat];
  const coming = reply?.answer === 'attending' ? reply.person : (reply?.substitute ?? null);
  return coming === viewer ? null : coming;
}

/** What somebody last answered, in words; empty where they have not. */
export function answerWords(setting: Setting, summons: Scheduled): string {
  const { own, deputed } = partOf(setting, summons);
  const said =
    own.length > 0
      ? own.map((seat) => memberWords(setting, summons, seat))
      : deputed.map((seat) => deputyWords(setting, summons, seat));
  return [...new Set(said.filter(Boolean))].join('; ');
}

function memberWords({ board }: Setting, { replies, asked }: Scheduled, seat: SeatId): string {
  const reply = replies[seat];
  if (reply === undefined) return '';
  if (reply.answer === 'attending') return '✔ You will attend';
  if (reply.substitute !== null) {
    const name = personName(board, reply.substitute);
    return reply.person === reply.substitute ? `✔ ${name} sits for you` : `✔ ${name} is to sit for you`;
  }
  const cannot = asked[seat]?.includes(reply.person) === true;
  return cannot ? `${personName(board, reply.person)} cannot sit for you` : 'You send apologies';
}

function deputyWords(setting: Setting, summons: Scheduled, seat: SeatId): string {
  const title = seatTitle(setting.arrangements, seat);
  const reply = summons.replies[seat];
  const other = standsFor(setting, summons, seat);
  if (other !== null)
    return reply?.answer === 'attending'
      ? `The ${title} will attend: you are not needed`
      : `${personName(setting.board, other)} sits for the ${title}`;
  if (reply?.person !== setting.viewer) return '';
  return reply.answer === 'substitute' ? `✔ You sit for the ${title}` : `You cannot sit for the ${title}`;
}

/** What is wanted of whoever looks on, while nothing has been heard from them. */
export function askBand(setting: Setting, summons: Scheduled): readonly Band[] {
  if (!isToCome(summons)) return [];
  const { own, deputed } = partOf(setting, summons);
  if (own.some((seat) => summons.replies[seat] === undefined))
    return [
      { style: 'accent', lead: 'Will you attend?', text: 'The quorum is judged by what members answer.' },
    ];
  const waiting = deputed.filter(
    (seat) => standsFor(setting, summons, seat) === null && summons.replies[seat]?.person !== setting.viewer,
  );
  if (own.length > 0 || waiting.length === 0) return [];
  const seats = list(waiting.map((seat) => `the ${seatTitle(setting.arrangements, seat)}`));
  return [{ style: 'accent', lead: 'Will you sit?', text: `You are asked to sit for ${seats}.` }];
}
