import { z } from 'zod';

export const Post = z.enum([
  'clerk',
  'monitoring-officer',
  'programme-manager',
  'officer',
  'communications',
  'service-board',
  'observer',
]);

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');
const Words = z.string().trim().min(1).max(200);
const Clause = z.string().trim().min(1).max(40);
const Day = z.iso.date();
const Term = { from: Day, to: Day.optional() };

/** The directories its people are in; where a file names none, those of the people it gives the party. */
const Tenants = z.array(z.guid()).min(1).optional();
const Party = z.strictObject({
  id: Id,
  name: Words,
  joined: Day,
  left: Day.optional(),
  tenants: Tenants,
});
const Office = z.strictObject({ id: Id, title: Words, substituteRoles: z.array(Words).min(1) });
const Observer = z.strictObject({ id: Id, name: Words, clause: Clause, tenants: Tenants });

const Chair = z.strictObject({
  clause: Clause,
  standInClause: Clause,
  /** Where it is said that the Chairman's council is the host; the Chairman's own clause if it is nowhere else. */
  hostClause: Clause.optional(),
  office: Id,
  anchor: Day,
  order: z.array(Id).min(2),
  substituteMayPreside: z.boolean(),
  overrides: z.array(z.strictObject({ ...Term, chair: Id, vice: Id, evidence: Words })),
});

const Vote = z.strictObject({
  clause: Clause,
  base: z.enum(['for-and-against', 'present', 'seats']),
  castingVote: z.strictObject({ holder: z.literal('presiding'), clause: Clause }).nullable(),
  ballotsShown: z.enum(['at-close', 'as-cast']),
});

const Decisions = z.strictObject({
  consensus: z.strictObject({ clause: Clause }),
  vote: Vote,
  partial: z.strictObject({ clause: Clause, electorate: z.enum(['involved', 'all']) }),
  unanimity: z.strictObject({
    clause: Clause,
    test: z.enum(['present-all-for', 'no-dissent', 'all-seats']),
  }),
});

const Matter = z.strictObject({
  id: Id,
  title: Words,
  method: z.enum(['ordinary', 'unanimous', 'parties']),
  standing: z.enum(['recommendation', 'direction']),
  clause: Clause,
});

/** How long the arrangements run, and each time they were renewed; a renewal without an end runs until it is ended. */
const AgreementTerm = z.strictObject({
  clause: Clause,
  begins: Day,
  ends: Day,
  renewals: z.array(z.strictObject({ begins: Day, ends: Day.optional(), evidence: Words })),
});

const Arrangements = z.strictObject({
  version: Id,
  from: Day,
  source: Words,
  parties: z.array(Party).min(2),
  membershipClause: Clause,
  /** Where it is said that the Board recommends and each party decides. */
  recommendationClause: Clause,
  /** Where members are bound to their codes of conduct, interests among them. */
  conductClause: Clause,
  offices: z.array(Office).min(1),
  observers: z.array(Observer),
  quorum: z.strictObject({
    minimum: z.int().positive(),
    eachParty: z.boolean(),
    waitMinutes: z.int().positive(),
    clause: Clause,
  }),
  chair: Chair,
  decisions: Decisions,
  matters: z.array(Matter).min(1),
  /** How often the Board meets and who may call it; `conveneDays` is how long fixing a date may take once it is called. */
  meetings: z.strictObject({ clause: Clause, callClause: Clause, conveneDays: z.int().positive() }),
  /** Public notice: clear days by the holidays named, and the days on which the offices are closed besides. */
  notice: z.strictObject({
    clause: Clause,
    clearDays: z.int().positive(),
    holidays: z.enum(['england-and-wales', 'united-kingdom']),
    closures: z.array(Day),
  }),
  /** Lines that every agenda must have, in order, each with the clause that asks for it. */
  agenda: z.strictObject({
    clause: Clause,
    standing: z.array(z.strictObject({ id: Id, title: Words, clause: Clause })),
  }),
  press: z.strictObject({
    clause: Clause,
    circulateTo: Id,
    consults: Id,
    /** Where it is said that a council's confidential material is shared with its consent; the press clause if nowhere. */
    consentClause: Clause.optional(),
  }),
  /** Periods before elections, in which publicity needs a reason; `parties` where not all hold one (R-PRESS-4). */
  preElection: z
    .array(z.strictObject({ from: Day, to: Day, parties: z.array(Id).min(1).optional(), source: Words }))
    .optional(),
  /** Requests for information: by which working day they are copied, others' views and a draft are wanted. */
  information: z
    .strictObject({
      clause: Clause,
      /** Where it is said that the council that received a request alone decides. */
      decisionClause: Clause,
      copyBy: z.int().positive(),
      viewsBy: z.int().positive(),
      draftBy: z.int().positive(),
    })
    .optional(),
  complaints: z.strictObject({ clause: Clause }).optional(),
  /** How long details of people outside the Board are kept after a record is over, on what basis, and who keeps them. */
  privacy: z
    .strictObject({
      clause: Clause,
      source: Words,
      records: z.array(
        z.strictObject({
          record: z.enum(['press', 'request', 'complaint']),
          lawfulBasis: Words,
          months: z.int().positive(),
          who: z.array(Post).min(1),
        }),
      ),
    })
    .optional(),
  /** Where a board's time is limited (R-TERM-1). */
  term: AgreementTerm.optional(),
});

const Person = z.strictObject({ id: Id, name: Words, tenantId: z.guid(), aadObjectId: z.guid() });
const Seat = z.strictObject({ party: Id, office: Id });

const Appointment = z.union([
  z.strictObject({ person: Id, seat: Seat, ...Term }),
  z.strictObject({ person: Id, post: Post, for: Id.optional(), ...Term }),
]);
const SubstituteEntry = z.strictObject({ person: Id, seat: Seat, role: Words, ...Term });

export const BoardShape = z.strictObject({
  id: Id,
  name: Words,
  shortName: Words,
  timeZone: z.string().refine(isTimeZone, 'not a time zone this computer knows'),
  arrangements: z.array(Arrangements).min(1),
  people: z.array(Person).min(1),
  appointments: z.array(Appointment),
  substitutes: z.array(SubstituteEntry),
});

export type BoardFile = z.infer<typeof BoardShape>;
export type ArrangementsFile = BoardFile['arrangements'][number];
export type Post = z.infer<typeof Post>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
