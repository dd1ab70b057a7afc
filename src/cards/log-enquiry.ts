import { PRESS_LIMITS } from '../core/press/index.ts';
import { preElectionBand } from './press-bands.ts';
import { CHANNEL_CHOICES, councilsToChoose, RECORDED_CHOICE, URGENCY_CHOICES } from './press-choices.ts';
import { pressRoom } from './press-room.ts';
import { head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import type { Room } from './size.ts';
import { dateOf, type Setting } from './who.ts';
import { clause, where } from './words.ts';

/** The form for a press enquiry; its times are read where the Board sits (R-PRESS-1). */
export function logEnquiry(showing: ShownAs<'log-enquiry'>, room: Room): Sheet {
  const { board, typed } = showing;
  return {
    head: head(where(board, 'press enquiry'), 'Log an enquiry'),
    bands: pressRoom(showing).release ? preElectionBand(showing) : [],
    foot: gateOf(showing),
    speak: 'Log a press enquiry.',
    plain: {
      ...formOf(showing, room),
      may: pressRoom(showing),
      channels: CHANNEL_CHOICES,
      urgencies: URGENCY_CHOICES,
      recorded: RECORDED_CHOICE,
      typed: {
        ...typedInto(
          ['outlet', 'journalist', 'contact', 'question', 'dueTime', 'recorded', 'confidential'],
          typed,
        ),
        channel: typed?.channel || 'phone',
        urgency: typed?.urgency || 'routine',
        dueDate: typed?.dueDate || dateOf(showing),
      },
    },
  };
}

/** The form for the Board's own release, or for speaking in its name (R-PRESS-2, R-CODE-1). */
export function logRelease(showing: ShownAs<'log-release'>, room: Room): Sheet {
  const { board, typed } = showing;
  return {
    head: head(where(board, 'publicity'), 'Propose a release'),
    bands: preElectionBand(showing),
    foot: gateOf(showing),
    speak: 'Propose a release, or somebody to speak for the Board.',
    plain: {
      ...formOf(showing, room),
      may: pressRoom(showing),
      typed: typedInto(['title', 'line', 'speaker', 'dueDate', 'dueTime', 'confidential'], typed),
    },
  };
}

const formOf = (setting: Setting, room: Room) => ({
  limits: PRESS_LIMITS,
  today: dateOf(setting),
  zone: zoneTitle(setting),
  confidential: councilsToChoose(setting).slice(0, room.rows * 4),
});

/** "London time": the zone is said aloud, since a journalist may be in another. */
const zoneTitle = ({ board: { timeZone } }: Setting): string =>
  `${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone} time`;

function gateOf({ arrangements }: Setting): string {
  const title = (office: string) => arrangements.offices.find((o) => o.id === office)?.title ?? office;
  const { circulateTo, consults, clause: source } = arrangements.press;
  return `It goes at once to every ${title(circulateTo)}, who consults their own ${title(consults)}; nothing is issued until the Chairman approves ${clause(source)}.`;
}
