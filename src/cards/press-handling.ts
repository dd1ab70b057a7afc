import { holdersOfPost, partyOf, personName } from '../core/constitution/index.ts';
import { isLive, PRESS_LIMITS, seatsUncleared } from '../core/press/index.ts';
import { roleIn } from './press-buttons.ts';
import { councilsToChoose, ENDINGS_TO_CHOOSE, EXCEPTIONS_TO_CHOOSE } from './press-choices.ts';
import { titleOf } from './press-item.ts';
import { spokenNext, waitingFor } from './press-words.ts';
import { fact, head, type Sheet, type ShownAs } from './sheet.ts';
import { clip, type Room } from './size.ts';
import { dateOf } from './who.ts';
import { clause, clock, shortDay, where } from './words.ts';

type Shown = ShownAs<'press-handling'>;

/** What communications, the chairs and whoever logged it may do with an enquiry besides agreeing a line (R-PRESS-1). */
export function pressHandling(showing: Shown, room: Room): Sheet {
  const { board, arrangements, enquiry, others, viewer } = showing;
  const { comms, chair, logged } = roleIn(showing, enquiry);
  const live = isLive(enquiry);
  const owners = seatsUncleared(enquiry).map(partyOf);
  const colleagues = holdersOfPost(board, 'communications', dateOf(showing))
    .filter((person) => person !== viewer && person !== enquiry.heldBy)
    .map((person) => ({ title: personName(board, person), value: person }));
  const elsewhere = others
    .filter(({ id }) => id !== enquiry.id)
    .slice(0, room.rows)
    .map((line) => ({
      title: `${titleOf(line)}, ${shortDay(board, line.loggedAt)} ${clock(board, line.loggedAt)}`,
      value: line.id,
    }));
  return {
    head: head(where(board, 'press'), clip(enquiry.question ?? 'What was asked has been erased', room.text)),
    facts: [...fact('Outlet', enquiry.outlet), ...fact('Next', `${waitingFor(showing, enquiry)}.`)],
    foot: `Nothing is deleted: what became of it stays with it ${clause(arrangements.press.clause)}.`,
    speak: `Hand over, end or correct: ${spokenNext(showing, enquiry)}.`,
    plain: {
      limits: PRESS_LIMITS,
      may: {
        handOver: live && comms && colleagues.length > 0,
        end: live && (comms || chair !== null || logged),
        except: live && comms && owners.length > 0,
        correct: enquiry.stage === 'issued' && (comms || chair !== null || logged),
      },
      colleagues: colleagues.slice(0, room.rows),
      endings: elsewhere.length > 0 ? ENDINGS_TO_CHOOSE : ENDINGS_TO_CHOOSE.slice(0, 1),
      others: elsewhere,
      owners: councilsToChoose(showing).filter(({ value }) => owners.includes(value)),
      owner: owners[0] ?? '',
      exceptions: EXCEPTIONS_TO_CHOOSE,
      issued: clip(enquiry.draft?.text ?? '', room.text),
    },
  };
}
