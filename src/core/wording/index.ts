import type { Breach, BreachKind } from '../kernel/index.ts';
import { agendaWording } from './agenda.ts';
import { commonWording } from './common.ts';
import type { PutInWords, Wording, WordingContext } from './context.ts';
import { cycleWording } from './cycle.ts';
import { decisionWording } from './decision.ts';
import { detailsWording } from './details.ts';
import { disclosureWording } from './disclosure.ts';
import { meetingWording } from './meeting.ts';
import { minutesWording } from './minutes.ts';
import { pressWording } from './press.ts';
import { privacyWording } from './privacy.ts';
import { requestWording } from './request.ts';
import { roomWording } from './room.ts';
import { rosterWording } from './roster.ts';
import { summonsWording } from './summons.ts';

export type { Wording, WordingContext } from './context.ts';
export { dayInWords, monthsInWords } from './dates.ts';
export { forecastInWords } from './forecast.ts';
export { itemRiskInWords, type RiskInWords } from './interests.ts';
export { chairsInWords, seatInWords } from './names.ts';
export { lackInWords, needInWords, quorumInWords, substitutesInWords } from './quorum.ts';
export { reasonsInWords, resultInWords } from './reasons.ts';
export { firstLawfulDay } from './summons.ts';

const WORDING: Readonly<Record<BreachKind, PutInWords>> = {
  ...commonWording,
  ...meetingWording,
  ...decisionWording,
  ...agendaWording,
  ...minutesWording,
  ...pressWording,
  ...roomWording,
  ...privacyWording,
  ...rosterWording,
  ...summonsWording,
  ...cycleWording,
  ...disclosureWording,
  ...detailsWording,
  ...requestWording,
};

/** A breach in words for the person it stopped: the one place refusals are worded. */
export function explain(breach: Breach, ctx: WordingContext): Wording {
  return WORDING[breach.why](breach, ctx);
}
