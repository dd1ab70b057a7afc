import { z } from 'zod';
import { KeptPrivate } from '../openness/index.ts';
import { Choice, QuorumSchema, VerdictSchema } from '../verdict/index.ts';

const at = z.iso.datetime();
const seat = z.string().min(1);
const person = z.string().min(1);
const number = z.int().positive();
const member = { at, seat, person };
/** The clerk who took the roll for somebody; absent where they said so themselves. */
const recordedBy = person.optional();

export const AgendaLineSchema = z.strictObject({
  number,
  item: z.string(),
  title: z.string(),
  motion: z.string(),
  matter: z.string(),
  involved: z.array(z.string()).min(1),
  by: z.string(),
  /** Of an item taken in private, why: title and motion here are those the public may see. */
  openness: KeptPrivate.optional(),
  /** Of the resolution to exclude the public: the numbers of the exempt items it names (R-EXEMPT-3). */
  excludes: z.array(number).readonly().optional(),
});

const Hand = z.strictObject({ seat, person, hand: Choice.nullable() });

/** A ballot that was a hand raised in the room: whose word it is. */
const InRoom = z.strictObject({ recordedBy: person, confirmedBy: person });

/** A line of a published agenda that carries no motion, with its number there. */
const StandingLineSchema = z.strictObject({ number, title: z.string() });

/** An interest its member declared before the meeting: theirs, whatever seat they sit in. */
const ForetoldSchema = z.strictObject({
  person,
  item: z.string(),
  interest: z.enum(['pecuniary', 'other']),
});

const kind = <T extends string>(type: T) => z.literal(type);

export const MeetingEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: kind('MeetingCalled'),
    at,
    meeting: z.string().min(1),
    agenda: z.array(AgendaLineSchema),
    by: person,
    /** The summons it was called by, and the standing lines of its published agenda. */
    summons: z.string().optional(),
    standing: z.array(StandingLineSchema).optional(),
    interests: z.array(ForetoldSchema).optional(),
  }),
  z.strictObject({ type: kind('ItemAddedToAgenda'), at, line: AgendaLineSchema }),
  z.strictObject({
    type: kind('MemberArrived'),
    ...member,
    as: z.enum(['principal', 'substitute']),
    recordedBy,
  }),
  z.strictObject({ type: kind('PrincipalWaited'), ...member }),
  z.strictObject({ type: kind('SubstituteStoodDown'), ...member }),
  z.strictObject({ type: kind('MemberLeft'), ...member, recordedBy }),
  /** Their appointment, or their place on the register, has ended. */
  z.strictObject({ type: kind('MemberUnseated'), ...member }),
  z.strictObject({ type: kind('ApologiesSent'), ...member }),
  z.strictObject({ type: kind('SubstituteCalled'), ...member, substitutes: z.array(person).min(1) }),
  z.strictObject({ type: kind('AttendeeArrived'), at, person, capacity: z.string(), recordedBy }),
  z.strictObject({ type: kind('AttendeeLeft'), at, person, recordedBy }),
  z.strictObject({ type: kind('ChairBallotCast'), ...member, candidate: seat }),
  z.strictObject({ type: kind('LotDrawn'), at, candidate: seat, by: person }),
  z.strictObject({
    type: kind('ChairTaken'),
    ...member,
    basis: z.enum(['chairman', 'vice-chairman', 'unopposed', 'elected', 'by-lot']),
  }),
  z.strictObject({ type: kind('ChairVacated'), at }),
  z.strictObject({ type: kind('CalledToOrder'), at, quorum: QuorumSchema }),
  z.strictObject({ type: kind('QuorumLost'), at, quorum: QuorumSchema, offerAt: at }),
  z.strictObject({ type: kind('QuorumRegained'), at, quorum: QuorumSchema, lostAt: at }),
  z.strictObject({ type: kind('AdjournmentOffered'), at }),
  /** The public leaves: by resolution for an exempt item, by law for a confidential one (R-EXEMPT-1, R-EXEMPT-3). */
  z.strictObject({ type: kind('PublicExcluded'), at, number, by: z.enum(['resolution', 'law']) }),
  z.strictObject({ type: kind('PublicReadmitted'), at, since: at }),
  z.strictObject({ type: kind('ItemTaken'), at, number }),
  z.strictObject({
    type: kind('MotionPut'),
    at,
    number,
    text: z.string(),
    matter: z.string(),
    involved: z.array(z.string()).min(1),
    partial: z.boolean(),
  }),
  z.strictObject({
    type: kind('InterestDeclared'),
    ...member,
    number,
    interest: z.enum(['pecuniary', 'other']),
    withdrew: z.boolean(),
  }),
  z.strictObject({ type: kind('ObjectionRaised'), ...member, number, binding: z.boolean() }),
  z.strictObject({ type: kind('ObjectionWithdrawn'), ...member, number }),
  z.strictObject({ type: kind('VoteRequested'), ...member, number }),
  z.strictObject({ type: kind('VoteCalled'), at, number }),
  z.strictObject({
    type: kind('BallotCast'),
    ...member,
    number,
    choice: Choice,
    inRoom: InRoom.optional(),
  }),
  /** A show of hands as the clerk saw it; nothing of it counts until whoever presides confirms it. */
  z.strictObject({
    type: kind('HandsRecorded'),
    at,
    number,
    show: number,
    by: person,
    hands: z.array(Hand).min(1),
  }),
  z.strictObject({ type: kind('HandsReturned'), at, number, show: number, by: person }),
  z.strictObject({ type: kind('HandsConfirmed'), at, number, show: number, by: person, recordedBy: person }),
  z.strictObject({ type: kind('VoteTied'), at, number }),
  z.strictObject({ type: kind('CastingVoteGiven'), ...member, number, choice: z.enum(['for', 'against']) }),
  z.strictObject({ type: kind('OutcomeDeclared'), at, number, year: z.int(), verdict: VerdictSchema }),
  z.strictObject({ type: kind('ItemDeferred'), at, number, reason: z.string() }),
  /** For want of a quorum, lost at `since`; the record is closed with it. */
  z.strictObject({ type: kind('MeetingAdjourned'), at, by: person, since: at, quorum: QuorumSchema }),
  z.strictObject({ type: kind('MeetingClosed'), at, by: person }),
]);
export type MeetingEvent = z.infer<typeof MeetingEvent>;
export type AgendaLine = z.infer<typeof AgendaLineSchema>;
export type Hand = z.infer<typeof Hand>;
export type InRoom = z.infer<typeof InRoom>;
export type Foretold = Readonly<z.infer<typeof ForetoldSchema>>;
export type StandingLine = z.infer<typeof StandingLineSchema>;
