/** What the cards ask of a meeting's record, from where the rules answer it. */
export { type ChairFinding, findChair } from '../core/meeting/chair.ts';
export {
  agendaOf,
  countedFor,
  entitledFor,
  hasWithdrawn,
  isInvolved,
  matterOf,
  quorumOf,
  type Seated,
  seatedIn,
  seatOf,
} from '../core/meeting/select.ts';
