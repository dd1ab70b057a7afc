import type { PersonId } from '../../core/constitution/index.ts';
import { CM, CS, CT, LM, LS, LT, PROGRAMME } from './people.ts';

/** An item as somebody raises it, and the outcome the rule book gives for what the script then does with it. */
export interface Item {
  readonly by: PersonId;
  readonly title: string;
  readonly purpose: string;
  readonly motion: string;
  readonly matter: string;
  /** The councils involved, by id; all of them unless told. */
  readonly involved?: string;
  /** As the register should have it, or null where nothing is decided. */
  readonly outcome: string | null;
}

const POPULATIONS = { Maidstone: 142_800, Swale: 128_500, 'Tunbridge Wells': 104_600 } as const;
const RATE_PENCE = 30;

const pounds = (pence: number): string => `£${(pence / 100).toLocaleString('en-GB')}`;
const share = (people: number): number => people * RATE_PENCE;

/** What each council pays at 30p a head (R-BUDGET-2, 13.2): "Maidstone £42,840, …". */
export const CONTRIBUTIONS = Object.entries(POPULATIONS)
  .map(([council, people]) => `${council} ${pounds(share(people))}`)
  .join(', ');
const TOTAL = pounds(Object.values(POPULATIONS).reduce((sum, people) => sum + share(people), 0));

/** The standing lines of a published agenda that come before the Board's business (R-AGENDA-4). */
const STANDING_BEFORE = 8;

/** The number an item has on the published agenda, by its place among the Board's business. */
export const numbered = (place: number): number => STANDING_BEFORE + place;

/** The agenda of a quarterly meeting, from the 2015 scrutiny report (a to n), clause 13 and the arrangements themselves. */
export const AGENDA: readonly Item[] = [
  {
    by: PROGRAMME,
    title: 'A joint communications plan',
    purpose: 'Recommendations i and j of the joint scrutiny report of 2015.',
    motion:
      'That a joint plan be made to raise awareness of MKIP among staff and members, and that the Board resource it.',
    matter: 'recommendation',
    outcome: 'Recommended · consensus · R-CONS-1, R-QUORUM-1',
  },
  {
    by: LS,
    title: 'Scrutiny before a tri-Cabinet, and joint task and finish groups',
    purpose: 'Recommendations a, b and c of the joint scrutiny report of 2015.',
    motion:
      'That new shared service proposals be open to pre-scrutiny after this Board has considered them, and that scrutiny be told of items of interest.',
    matter: 'recommendation',
    outcome: 'Recommended · majority 4–1–1 · R-VOTE-2, R-QUORUM-1',
  },
  {
    by: LM,
    title: 'A Mid Kent Services Director',
    purpose: 'Recommendations d and e: the post on trial, and the Programme Manager’s role beside it.',
    motion:
      'That the post of Mid Kent Services Director be confirmed and the Programme Manager’s role aligned with it.',
    matter: 'recommendation',
    outcome: 'Not carried · majority 3–3–0 · R-VOTE-2, R-VOTE-4, R-QUORUM-1',
  },
  {
    by: CS,
    title: 'Planning Support under Mid Kent Services',
    purpose: 'Recommendation f, for the two councils that share the service.',
    motion: 'That the management of Planning Support pass to Mid Kent Services.',
    matter: 'shared-service',
    involved: 'maidstone,swale',
    outcome: 'Recommended · majority 3–1–0 · R-VOTE-2, R-PARTIAL-3, R-QUORUM-1',
  },
  {
    by: CM,
    title: 'A client toolkit and service catalogues',
    purpose: 'Recommendations g and h.',
    motion: 'That a toolkit for internal clients be made, and each shared service publish a catalogue.',
    matter: 'recommendation',
    outcome: 'Not carried · majority 0–0–6 · R-VOTE-2, R-VOTE-3, R-QUORUM-1',
  },
  {
    by: PROGRAMME,
    title: 'Contributions for 2027/28',
    purpose: 'Clause 13.2: 30p a head, due on 1 April.',
    motion: `That the contributions be ${CONTRIBUTIONS}, in all ${TOTAL}.`,
    matter: 'budget',
    outcome: 'Agreed · consensus · R-CONS-1, R-QUORUM-1',
  },
  {
    by: CT,
    title: 'A project board for shared payroll',
    purpose: 'Clause 9: terms, membership and period; a Lead Director is named.',
    motion: 'That a project board for shared payroll be established.',
    matter: 'project-board',
    outcome: 'Not carried · unanimity 5–0–1 · R-UNAN-1, R-QUORUM-1',
  },
  {
    by: LT,
    title: 'Shared service boards and this Board',
    purpose: 'Recommendations k and l: issues brought up, outcomes passed down.',
    motion:
      'That shared service boards raise issues here, and client representatives pass outcomes on to staff.',
    matter: 'recommendation',
    outcome: 'Recommended · consensus · R-CONS-1, R-QUORUM-1',
  },
  {
    by: LS,
    title: 'Papers and access to information',
    purpose: 'Recommendation m.',
    motion: 'That meetings be held and papers published under the access to information rules.',
    matter: 'recommendation',
    outcome: 'No consensus · consensus · R-VOTE-1, R-QUORUM-1',
  },
  {
    by: LM,
    title: 'Maidstone’s new committees',
    purpose: 'Recommendation n: scrutiny moves into the Policy and Resources and three service committees.',
    motion: 'That the arrangements be amended to follow Maidstone’s change of governance.',
    matter: 'amend',
    outcome: 'Recommended · unanimity 5–0–0 · R-UNAN-1, R-QUORUM-1',
  },
  {
    by: CM,
    title: 'A fourth council',
    purpose: 'Clause 16.1: another council asks to join.',
    motion: 'That Ashford be admitted.',
    matter: 'admit',
    outcome: null,
  },
];
