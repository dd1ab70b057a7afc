import type { PersonId, Quorum, SeatId } from '../constitution/index.ts';

/** Why a command is out of order. Wording for people is made from this in `core/wording`, nowhere else. */
export type BreachKind =
  | CommonBreach
  | MeetingBreach
  | DecisionBreach
  | AgendaBreach
  | MinutesBreach
  | PressBreach
  | PrivacyBreach
  | SummonsBreach
  | CycleBreach
  | DisclosureBreach
  | DetailsBreach
  | RequestBreach
  | RosterBreach;

type CommonBreach = 'too-long' | 'left-blank' | 'no-such-choice' | 'not-your-office';

type MeetingBreach =
  | 'meeting-not-called'
  | 'meeting-not-open'
  | 'meeting-already-open'
  | 'meeting-closed'
  | 'inquorate'
  | 'quorum-stands'
  | 'not-on-the-roll'
  | 'not-for-the-roll'
  | 'adjournment-not-due'
  | 'no-eligible-chair'
  | 'chair-to-be-elected'
  | 'election-tied'
  | 'no-election'
  | 'not-presiding'
  | 'not-a-member'
  | 'observer-has-no-vote'
  | 'not-here'
  | 'substitute-wrong-role'
  | 'substitute-registered-late'
  | 'principal-is-seated'
  | 'seat-is-filled'
  | 'no-substitute-named';

type DecisionBreach =
  | 'no-such-item'
  | 'item-not-under-way'
  | 'item-already-dealt-with'
  | 'another-item-under-way'
  | 'objections-stand'
  | 'no-objection'
  | 'unanimity-needed'
  | 'parties-decide'
  | 'council-not-involved'
  | 'withdrawn-for-interest'
  | 'vote-not-open'
  | 'vote-already-open'
  | 'no-casting-vote'
  | 'hands-pressed-already'
  | 'hands-spoilt'
  | 'hands-superseded'
  | 'hands-settled'
  | 'no-hands-put';

type AgendaBreach =
  | 'may-not-raise'
  | 'not-the-chair'
  | 'required-item-stands'
  | 'item-not-submitted'
  | 'item-already-settled'
  | 'item-already-submitted'
  | 'too-few-councils';

type SummonsBreach =
  | 'not-the-clerk'
  | 'not-scheduled'
  | 'already-scheduled'
  | 'summons-over'
  | 'date-has-passed'
  | 'day-is-taken'
  | 'notice-would-be-short'
  | 'not-a-working-day'
  | 'quarter-left-empty'
  | 'no-briefing'
  | 'standing-line-missing'
  | 'notice-too-late'
  | 'agenda-published'
  | 'notice-not-given'
  | 'item-not-late'
  | 'reason-too-short'
  | 'not-summoned'
  | 'seat-is-spoken-for'
  | 'not-on-the-register';

type MinutesBreach =
  | 'minutes-are-the-clerks'
  | 'minutes-not-begun'
  | 'minutes-superseded'
  | 'minutes-at-next-meeting'
  | 'minutes-not-approved'
  | 'no-such-paragraph';

type DisclosureBreach = 'interest-is-anothers' | 'interest-retracted';

type CycleBreach = 'hand-over-past' | 'requisition-met';

type DetailsBreach = 'details-erased' | 'details-in-use';

type RequestBreach =
  | 'request-not-logged'
  | 'request-already-logged'
  | 'request-over'
  | 'receiving-council-decides'
  | 'not-copied-to-you'
  | 'copied-already'
  | 'clock-is-stopped'
  | 'clock-is-running'
  | 'day-out-of-turn'
  | 'extension-too-late'
  | 'extended-already'
  | 'request-not-decided'
  | 'complaint-not-logged'
  | 'complaint-over';

type PressBreach =
  | 'enquiry-not-logged'
  | 'enquiry-already-logged'
  | 'enquiry-over'
  | 'not-circulated-to-you'
  | 'leaders-not-consulted'
  | 'no-line-drafted'
  | 'line-not-agreed'
  | 'line-superseded'
  | 'chair-has-not-approved'
  | 'not-communications'
  | 'consent-not-given'
  | 'consent-not-asked'
  | 'objection-stands'
  | 'nothing-issued'
  | 'holding-line-too-soon'
  | 'holding-line-not-approved';

type PrivacyBreach =
  | 'public-title-tells'
  | 'not-exempt'
  | 'already-seen'
  | 'nothing-to-confirm'
  | 'privacy-unsettled'
  | 'not-a-reader'
  | 'read-alone'
  | 'public-not-excluded'
  | 'exclusion-lost'
  | 'nothing-to-exclude';

type RosterBreach =
  | 'own-seat'
  | 'own-substitute'
  | 'seat-has-holder'
  | 'day-is-past'
  | 'not-appointed'
  | 'last-clerk'
  | 'known-already'
  | 'wrong-tenant'
  | 'code-not-known'
  | 'code-expired'
  | 'appointment-ended';

/** One rule that stops a command: what it required and what was found. A value, never an exception. */
export interface Breach {
  /** The rule book's id, for example `R-QUORUM-1`. */
  readonly rule: `R-${string}`;
  /** The clause of the arrangements, for example `10.3`. */
  readonly clause: string;
  readonly why: BreachKind;
  readonly required: string | number;
  readonly found: string | number;
  readonly seat?: SeatId;
  readonly person?: PersonId;
  readonly people?: readonly PersonId[];
  readonly quorum?: Quorum;
}
