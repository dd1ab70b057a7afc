import { partyName, partyOf, seatTitle } from '../core/constitution/index.ts';
import type { Called } from '../core/meeting/index.ts';
import { seatOf } from '../core/meeting/index.ts';
import { interestOf, type Setting, viewerOf } from './who.ts';
import { clause } from './words.ts';

/** Why this person has no ballot on an item, with the rule: an observer, an interest, another council's matter. */
export function whyNoBallot(setting: Setting, meeting: Called, no: number): string {
  const { arrangements, viewer } = setting;
  if (viewer === null) return '';
  const seated = seatOf(meeting, viewer);
  if (seated === undefined) return whyNoSeat(setting, meeting);
  if (interestOf(meeting, viewer, no)?.withdrew === true)
    return 'You declared an interest and withdrew, so you do not vote on this item (R-DPI-1).';
  const party = partyName(arrangements, partyOf(seated.seat));
  return `${party} is not involved in this item, so its members do not vote on it ${clause(arrangements.decisions.partial.clause)}.`;
}

function whyNoSeat(setting: Setting, meeting: Called): string {
  const { arrangements } = setting;
  const { membershipClause } = arrangements;
  const viewer = viewerOf(setting);
  const observer = arrangements.observers[0];
  if (viewer?.posts.includes('observer'))
    return `Observers may speak, and do not vote ${clause(observer?.clause ?? membershipClause)}.`;
  const held = viewer?.seats[0];
  if (held !== undefined)
    return meeting.attendance[held]?.status === 'present'
      ? `Your substitute sits for you, so the ${seatTitle(arrangements, held)} votes through them ${clause(membershipClause)}.`
      : `You are not on the roll. Press I am here on the roll call to vote as ${seatTitle(arrangements, held)} ${clause(membershipClause)}.`;
  const deputy = viewer?.substituteFor[0];
  if (deputy !== undefined)
    return `You vote only while you sit for the ${seatTitle(arrangements, deputy)} ${clause(membershipClause)}.`;
  return `You attend without a vote ${clause(membershipClause)}.`;
}
