import type { BreachKind } from '../kernel/index.ts';
import type { Shortfall } from '../openness/index.ts';
import type { PutInWords } from './context.ts';

/** Why something about a private item is out of order, and its cure; never a word of what is private (R-EXEMPT-1 to 3). */
export const privacyWording = {
  'public-title-tells': ({ clause }) => ({
    stopped: `The title the public may see must not be the private one (${clause}).`,
    cure: 'Give one that says what kind of business it is and nothing of what is private. Nothing has been recorded.',
  }),
  'not-exempt': ({ found }) => ({
    stopped: `Marked like that the item is public: ${SHORTFALLS[String(found) as Shortfall] ?? 'nothing keeps it private'} (Schedule 12A, Local Government Act 1972).`,
    cure: 'Mark it with what does keep it private, or open it to the public.',
  }),
  'already-seen': ({ clause, required, found }) => ({
    stopped:
      found === 'published'
        ? `This item is on a published agenda, and has been seen (${clause}): “${required}”.`
        : `This item was ${found} (${clause}): “${required}”.`,
    cure: 'What is still private is raised as a new item, with a title the public may see.',
  }),
  'nothing-to-confirm': ({ clause, found }) => ({
    stopped: `${STANDINGS[String(found)] ?? 'There is nothing here to confirm'} (${clause}).`,
    cure: 'The clerk marks it first; then the Monitoring Officer confirms or refuses.',
  }),
  'privacy-unsettled': ({ clause, required }) => ({
    stopped: `Whether “${required}” is private is not settled, so it goes on no agenda yet (${clause}).`,
    cure: 'The clerk marks it and the Monitoring Officer confirms, or the clerk opens it to the public.',
  }),
  'not-a-reader': ({ clause, found }) => ({
    stopped:
      found === 'withdrawn'
        ? `You have withdrawn from this item because of an interest, so its private text is not shown to you (${clause}).`
        : `The private text of this item is for the Board’s members and the officers named alone (${clause}).`,
    cure: 'The clerk says who may read it, and why it is private.',
  }),
  'read-alone': ({ clause }) => ({
    stopped: `Private text is shown and dealt with in your own chat with me alone (${clause}).`,
    cure: 'Say “agenda” to me there, and press it on that card.',
  }),
  'public-not-excluded': ({ required, found }) => ({
    stopped: `The public is excluded from “${required}”, exempt under paragraph ${found}, only once the Board has resolved so (section 100A(4), Local Government Act 1972).`,
    cure: 'Whoever presides says “agenda” and presses “Move that the public be excluded”.',
  }),
  'exclusion-lost': ({ required }) => ({
    stopped: `The Board did not resolve to exclude the public, so “${required}” cannot be taken in private (section 100A(4), Local Government Act 1972).`,
    cure: 'Whoever presides defers it from the agenda card, or the clerk opens it with the Monitoring Officer’s agreement.',
  }),
  'nothing-to-exclude': ({ clause, found }) => ({
    stopped:
      found === 'resolved'
        ? `The Board has already decided whether to exclude the public (${clause}).`
        : `No exempt item waits, so there is nothing to exclude the public from (${clause}).`,
    cure: 'Say “agenda” to see the business.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;

const SHORTFALLS: Readonly<Record<Shortfall, string>> = {
  'no-category': 'it names none of the seven categories of exempt information',
  registrable:
    'what must be registered under the Companies, charity or similar Acts is not exempt (paragraph 8)',
  'own-planning': 'the authority’s own planning permission is not exempt (paragraph 9)',
  'public-interest':
    'it is not recorded that the public interest in withholding outweighs that in disclosure (paragraph 10)',
};

const STANDINGS: Readonly<Record<string, string>> = {
  open: 'This item is open to the public',
  claimed: 'The clerk has not marked this item yet',
  refused: 'This marking was refused',
  confirmed: 'This marking is confirmed, and nobody has asked to open the item',
  marked: 'The clerk’s marking waits to be confirmed',
};
