import type { Showing } from '../core/showing/index.ts';
import { agenda } from './agenda.ts';
import { appoint, nameSubstitute } from './appoint.ts';
import { attendance } from './attendance.ts';
import { ballot } from './ballot.ts';
import { briefing } from './briefing.ts';
import { chairOverride } from './chair-override.ts';
import { closed } from './closed.ts';
import { complaint } from './complaint.ts';
import { disclosure } from './disclosure.ts';
import { earlyInterest } from './early-interest.ts';
import { endAppointment } from './end-appointment.ts';
import { evidence } from './evidence.ts';
import { exclusion } from './exclusion.ts';
import { handOver } from './hand-over.ts';
import { hands } from './hands.ts';
import { help } from './help.ts';
import { holdingLines } from './holding-lines.ts';
import { interest } from './interest.ts';
import { itemReview, itemStatus } from './item.ts';
import { logEnquiry, logRelease } from './log-enquiry.ts';
import { markItem } from './mark-item.ts';
import { minutes } from './minutes.ts';
import { motion } from './motion.ts';
import { myVotes } from './my-votes.ts';
import { noticeBand, noticeOnly, offersOf } from './notice.ts';
import { noticeOfMeeting } from './notice-of-meeting.ts';
import { outcome } from './outcome.ts';
import { people } from './people.ts';
import type { View } from './pieces.ts';
import { planning } from './planning.ts';
import { press } from './press.ts';
import { pressHandling } from './press-handling.ts';
import { pressLog } from './press-log.ts';
import { privateItem } from './private-item.ts';
import { READABLE, readsOf } from './private-words.ts';
import { quorum } from './quorum.ts';
import { raiseItem } from './raise-item.ts';
import { recordForm } from './record-form.ts';
import { register } from './register.ts';
import { request } from './request.ts';
import { requests } from './requests.ts';
import { callMeeting, requisition } from './requisition.ts';
import { rollCall } from './roll-call.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import type { Sheet } from './sheet.ts';
import type { Room } from './size.ts';
import { summons } from './summons.ts';
import { undelivered } from './undelivered.ts';
import { whoAmI } from './who-am-i.ts';
import { year } from './year.ts';

/** Everything a card says to somebody, in the room there is: what its template is filled with. */
export function viewOf(showing: Showing, room: Room): View {
  const notice = showing.viewer === null ? undefined : showing.notice;
  const { head, bands = [], facts = [], foot, speak, body, plain } = sheetOf(showing, room);
  const common = {
    of: 'of' in showing ? showing.of : '',
    speak: notice?.text ?? speak,
    offers: offersOf(notice),
    ...(READABLE.has(showing.card) ? { reads: readsOf(showing) } : {}),
  };
  return { head, notice: noticeBand(notice), bands, facts, foot, ...body, plain: { ...plain, ...common } };
}

function sheetOf(showing: Showing, room: Room): Sheet {
  switch (showing.card) {
    case 'help':
      return help(showing);
    case 'who-am-i':
      return whoAmI(showing);
    case 'agenda':
      return agenda(showing, room);
    case 'attendance':
      return attendance(showing, room);
    case 'raise-item':
      return raiseItem(showing, room);
    case 'item-review':
      return itemReview(showing, room);
    case 'item-status':
      return itemStatus(showing, room);
    case 'roll-call':
      return rollCall(showing, room);
    case 'closed':
      return closed(showing, room);
    case 'quorum':
      return quorum(showing);
    case 'private-item':
      return privateItem(showing, room);
    case 'mark-item':
      return markItem(showing, room);
    case 'exclusion':
      return exclusion(showing, room);
    case 'minutes':
      return minutes(showing, room);
    case 'motion':
      return motion(showing, room);
    case 'ballot':
      return ballot(showing, room);
    case 'interest':
      return interest(showing, room);
    case 'evidence':
      return evidence(showing, room);
    case 'hands':
      return hands(showing, room);
    case 'outcome':
      return outcome(showing, room);
    case 'my-votes':
      return myVotes(showing, room);
    case 'log-enquiry':
      return logEnquiry(showing, room);
    case 'log-release':
      return logRelease(showing, room);
    case 'press':
      return press(showing, room);
    case 'press-handling':
      return pressHandling(showing, room);
    case 'press-log':
      return pressLog(showing, room);
    case 'holding-lines':
      return holdingLines(showing, room);
    case 'people':
      return people(showing, room);
    case 'appoint':
      return appoint(showing, room);
    case 'end-appointment':
      return endAppointment(showing, room);
    case 'name-substitute':
      return nameSubstitute(showing, room);
    case 'schedule-meeting':
      return scheduleMeeting(showing);
    case 'planning':
      return planning(showing, room);
    case 'briefing':
      return briefing(showing, room);
    case 'notice-of-meeting':
      return noticeOfMeeting(showing, room);
    case 'record-form':
      return recordForm(showing);
    case 'request':
      return request(showing, room);
    case 'requests':
      return requests(showing, room);
    case 'complaint':
      return complaint(showing, room);
    case 'register':
      return register(showing, room);
    case 'summons':
      return summons(showing, room);
    case 'early-interest':
      return earlyInterest(showing, room);
    case 'disclosure':
      return disclosure(showing, room);
    case 'undelivered':
      return undelivered(showing, room);
    case 'year':
      return year(showing);
    case 'hand-over':
      return handOver(showing);
    case 'requisition':
      return requisition(showing, room);
    case 'call-meeting':
      return callMeeting(showing);
    case 'chair-override':
      return chairOverride(showing, room);
    case 'notice':
      return noticeOnly(showing);
  }
}
