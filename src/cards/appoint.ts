import { Post, partiesOn, postTitle } from '../core/constitution/index.ts';
import { LONGEST_NAME, LONGEST_REFERENCE } from '../core/roster/index.ts';
import { head, type Sheet, type ShownAs, typedInto } from './sheet.ts';
import type { Room } from './size.ts';
import { dateOf } from './who.ts';
import { clause, where } from './words.ts';

type Form =
  | ShownAs<'appoint'>
  | ShownAs<'name-substitute'>
  | ShownAs<'end-appointment'>
  | ShownAs<'chair-override'>;

const KINDS = [
  { title: 'Decision of the Board', value: 'decision' },
  { title: 'Letter of the council', value: 'letter' },
];
const WHOLE_BOARD = { title: 'The whole Board', value: '-' };

/** What every form about people asks: the authority, and from when (R-RECORD-1). */
export const authorityInputs = (showing: Form, when: string, inputs: readonly string[] = []) => ({
  limits: { name: LONGEST_NAME, reference: LONGEST_REFERENCE },
  kinds: KINDS,
  kind: showing.typed?.kind || 'decision',
  when,
  from: showing.typed?.from || dateOf(showing),
  today: dateOf(showing),
  typed: typedInto(['reference', 'dated', ...inputs], showing.typed),
});

/** The form for a seat or a post: by the people picker where the client has one, by name and code elsewhere (R-MEM-1). */
export function appoint(showing: ShownAs<'appoint'>, room: Room): Sheet {
  const { arrangements, board } = showing;
  const seats = arrangements.offices.map(({ id, title }) => ({ title, value: id }));
  const posts = Post.options.map((post) => ({ title: postTitle(post), value: post }));
  const observers = arrangements.observers.map(({ id, name }) => ({ title: name, value: id }));
  return {
    head: head(where(board, 'people'), 'Appoint'),
    foot: `${KNOWN} One seat, one holder ${clause(arrangements.membershipClause)}: end the last appointment first.`,
    speak: 'Appoint somebody to a seat or a post.',
    plain: {
      ...authorityInputs(showing, 'From', PERSON),
      ...peopleInputs(showing, room),
      places: [...seats, ...posts],
      place: showing.typed?.place || (seats[0]?.value ?? ''),
      bodies: [...councils(showing, room), ...observers, WHOLE_BOARD],
      council: showing.typed?.body ?? '',
    },
  };
}

/** The form for a seat's register of substitutes, in one of the roles its office allows (R-MEM-2). */
export function nameSubstitute(showing: ShownAs<'name-substitute'>, room: Room): Sheet {
  const { arrangements, board } = showing;
  const roles = [...new Set(arrangements.offices.flatMap(({ substituteRoles }) => substituteRoles))];
  return {
    head: head(where(board, 'people'), 'Name a substitute'),
    foot: `${KNOWN} They may sit for an absent principal at meetings called to order after this is recorded ${clause(arrangements.membershipClause)}.`,
    speak: 'Name a substitute for a seat.',
    plain: {
      ...authorityInputs(showing, 'From', PERSON),
      ...peopleInputs(showing, room),
      places: arrangements.offices.map(({ id, title }) => ({ title, value: id })),
      place: showing.typed?.place || (arrangements.offices[0]?.id ?? ''),
      bodies: councils(showing, room),
      council: showing.typed?.body ?? '',
      roles: roles.map((role) => ({ title: role, value: role })),
      role: showing.typed?.role ?? '',
    },
  };
}

const KNOWN =
  'Somebody new is known by the account you choose; by name alone, I give you a code to hand them.';
const PERSON = ['person', 'name', 'fresh'];

const councils = (showing: Form, room: Room) =>
  partiesOn(showing.arrangements, dateOf(showing))
    .slice(0, room.rows * 4)
    .map(({ id, name }) => ({ title: name, value: id }));

const peopleInputs = ({ board }: Form, room: Room) => ({
  people: board.people.slice(0, room.rows * 2).map(({ id, name }) => ({ title: name, value: id })),
});
