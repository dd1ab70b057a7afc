import type { Subject } from '../kernel/index.ts';
import { announce, deadlines, lines } from './announce.ts';
import type { ComplaintCommand } from './command.ts';
import { decide } from './decide.ts';
import { ComplaintEvent, personal } from './event.ts';
import { type Complaint, evolve, initial } from './state.ts';

export type { ComplaintLine } from './announce.ts';
export type { ComplaintCommand } from './command.ts';
export { COMPLAINT_LIMITS, complaintDetails, handlerCapacity, logsComplaints, mayOwn } from './decide.ts';
export type { Closing, ComplaintEvent } from './event.ts';
export type { Complaint, LoggedComplaint } from './state.ts';

/** A complaint about what the councils do together: whose it is, by when it is answered (R-COMPL-1, 24). */
export const complaint: Subject<Complaint, ComplaintCommand, ComplaintEvent> = {
  name: 'complaint',
  initial,
  event: ComplaintEvent,
  personal,
  decide,
  evolve,
  announce,
  deadlines,
  lines,
};
