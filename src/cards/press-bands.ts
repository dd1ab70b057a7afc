import { partyName, partyOf, preElectionOn } from '../core/constitution/index.ts';
import { isLive, type LoggedEnquiry } from '../core/press/index.ts';
import { roleIn } from './press-buttons.ts';
import { waitingFor } from './press-words.ts';
import type { Band } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf, type Setting } from './who.ts';
import { civilDay, list } from './words.ts';

/** What needs doing, and what would cure it: a deadline gone by, objections, an election to come (R-PRESS-2 to 4). */
export function pressBands(setting: Setting, enquiry: LoggedEnquiry, room: Room): readonly Band[] {
  if (!isLive(enquiry)) return [];
  return [
    ...lateBand(setting, enquiry),
    ...objectionBands(setting, enquiry, room),
    ...correctionBand(enquiry, room),
    ...electionBand(setting, enquiry),
  ];
}

/** A passed deadline releases nothing: it names who is waited for (R-PRESS-3). */
function lateBand(setting: Setting, enquiry: LoggedEnquiry): readonly Band[] {
  if (enquiry.deadlinePassedAt === null || enquiry.correcting !== null) return [];
  const held = enquiry.issues.some(({ kind }) => kind === 'holding') ? ' A holding line was given.' : '';
  return [
    {
      style: 'attention',
      lead: 'The deadline has passed; nothing was released.',
      text: `${waitingFor(setting, enquiry)}.${held}`,
    },
  ];
}

function objectionBands({ arrangements }: Setting, enquiry: LoggedEnquiry, room: Room): readonly Band[] {
  return Object.entries(enquiry.objections)
    .slice(0, room.rows)
    .map(([seat, { reason }]) => ({
      style: 'attention',
      lead: `${partyName(arrangements, partyOf(seat))} objects to the joint line.`,
      text: `${clip(reason, Math.min(room.text, 500))} It withdraws the objection, or somebody suggests another line.`,
    }));
}

function correctionBand({ correcting }: LoggedEnquiry, room: Room): readonly Band[] {
  if (correcting === null) return [];
  return [
    { style: 'warning', lead: 'A correction of what was issued.', text: clip(correcting.reason, room.text) },
  ];
}

/** Communications and the chairs are warned; nothing is blocked (R-PRESS-4). */
function electionBand(setting: Setting, enquiry: LoggedEnquiry): readonly Band[] {
  const { chair, comms } = roleIn(setting, enquiry);
  return chair !== null || comms ? preElectionBand(setting) : [];
}

export function preElectionBand(setting: Setting): readonly Band[] {
  const { arrangements } = setting;
  const period = preElectionOn(arrangements, dateOf(setting));
  if (period === undefined) return [];
  const whose = period.parties ? ` in ${list(period.parties.map((id) => partyName(arrangements, id)))}` : '';
  return [
    {
      style: 'warning',
      lead: `Pre-election period${whose}, until ${civilDay(period.to)}.`,
      text: 'Publicity needs particular care: whoever approves it says why it is right.',
    },
  ];
}
