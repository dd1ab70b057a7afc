import { partyName } from '../core/constitution/index.ts';
import {
  dueOn,
  FORTY,
  type LoggedRequest,
  type RequestLine,
  stoppedBy,
  TWENTY,
  workingDaysTo,
} from '../core/request/index.ts';
import { dayInWords } from '../core/wording/index.ts';
import type { Band, Head } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf, type Setting } from './who.ts';
import { civilDay, clause } from './words.ts';

export const REGIMES = { foia: 'FOIA', eir: 'EIR' } as const;

const OVER = {
  answered: { figure: '✔ Answered', unit: 'the request is over', colour: 'default' },
  ended: { figure: 'Ended', unit: 'no answer needed', colour: 'default' },
} as const;

/** How the statutory clock stands: the working day it is, or that it is late, which is never hidden (R-FOI-2). */
export function clockFigure(
  setting: Setting,
  { clock, stage, regime }: Pick<RequestLine, 'clock' | 'stage' | 'regime'>,
): Pick<Head, 'figure' | 'unit' | 'colour'> {
  if (stage === 'answered' || stage === 'ended') return OVER[stage];
  const due = dueOn(clock);
  const day = workingDaysTo(clock, dateOf(setting));
  if (due === null) {
    const unit = stoppedBy(clock) === 'fee' ? 'until the fee is paid' : 'until the requester answers';
    return { figure: 'Clock stopped', unit: `${unit}, at day ${day}`, colour: 'default' };
  }
  const said = civilDay(due);
  if (dateOf(setting) > due) return { figure: 'Overdue', unit: `was due ${said}`, colour: 'attention' };
  const most = clock.until === null ? TWENTY : regime === 'eir' ? FORTY : null;
  const figure = most === null ? `Day ${day}` : `Day ${day} of ${most}`;
  return { figure, unit: `due ${said}`, colour: most !== null && most - day <= 2 ? 'attention' : 'default' };
}

/** What stands out: lateness, a clock that stands still, time that was extended. */
export function clockBands(setting: Setting, request: LoggedRequest, room: Room): readonly Band[] {
  const { clock, extension, stage } = request;
  const law = clause(setting.arrangements.information?.clause ?? '');
  if (stage === 'answered' || stage === 'ended') return [];
  const due = dueOn(clock);
  const bands: Band[] = [];
  if (due !== null && dateOf(setting) > due)
    bands.push({
      style: 'attention',
      lead: 'Overdue.',
      text: `The law’s last day was ${dayInWords(due)}. ${councilOf(setting, request)} answers it as soon as it can; late views are no reason to wait ${law}.`,
    });
  if (due === null)
    bands.push({
      style: 'warning',
      lead: 'The clock is stopped.',
      text:
        stoppedBy(clock) === 'fee'
          ? 'No day counts from the fees notice until the fee is paid.'
          : 'The requester is asked what they mean; their answer begins the twenty working days anew.',
    });
  if (extension !== null)
    bands.push({
      style: 'accent',
      lead: `Extended to ${dayInWords(extension.until)}.`,
      text: clip(extension.reason, room.text),
    });
  return bands;
}

export const councilOf = ({ arrangements }: Setting, { party }: Pick<RequestLine, 'party'>): string =>
  partyName(arrangements, party);
