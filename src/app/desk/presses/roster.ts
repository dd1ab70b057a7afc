import { z } from 'zod';
import { civilDateAt, instantOf } from '../../../core/calendar/index.ts';
import type { RosterCommand, Who } from '../../../core/roster/index.ts';
import { type Context, type PressRule, rule, text } from './rule.ts';

const authority = { kind: text, reference: text, dated: text, from: text };
const newcomer = { fresh: z.string().regex(/^p-[0-9a-f]{16}$/), person: text, name: text };
const appointment = z.object({ ...authority, ...newcomer, place: text, body: text });
const deputy = appointment.extend({ role: text });
const ending = z.object({ ...authority, entry: text });
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** "-" is the whole board: a choice on a card must be something. */
const bodyOf = (body: string): string => (body === '-' ? '' : body);

/** An account from the people picker, somebody listed, or, with neither, a name to go with a code. */
function whoOf(d: z.infer<typeof appointment>, { code }: Context): Who | null {
  const person = d.person.trim();
  if (person !== '' && !GUID.test(person)) return { known: person };
  if (code === null) return null;
  const { hash, until } = code;
  return { fresh: d.fresh, name: d.name, aadObjectId: person || null, code: { hash, until } };
}

/** Today is at once; another day begins where the board sits. Null if it is no date. */
function fromOf(
  { from }: { readonly from: string },
  { now, timeZone }: Context,
): { from: string | null } | null {
  if (from === '' || from === civilDateAt(now, timeZone)) return { from: null };
  const begins = instantOf(from, '00:00', timeZone);
  return begins === null ? null : { from: begins };
}

const citedIn = ({ kind, reference, dated }: z.infer<typeof ending>) => ({
  authority: { kind, reference, dated },
});

function appoint(d: z.infer<typeof appointment>, asked: Context, more: object): unknown {
  const who = whoOf(d, asked);
  const from = fromOf(d, asked);
  if (who === null || from === null) return null;
  const cited = citedIn({ ...d, entry: '' });
  return { who, place: d.place, body: bodyOf(d.body), ...cited, ...from, ...more };
}

const WITH_CODE =
  'Hand them this code: {code}. They say “I am {code}” to me in their own chat, once, within seven days. It is kept nowhere and cannot be shown again.';
const BY_ACCOUNT = 'They are known by the account you chose as soon as they speak to me from it.';

const known = (receipt: string) => ({
  CodeIssued: `${receipt} ${WITH_CODE}`,
  PersonIntroduced: `${receipt} ${BY_ACCOUNT}`,
});

export const ROSTER: Readonly<Record<string, PressRule>> = {
  appoint: {
    ...rule('roster', 'people', 'The appointment is recorded.', appointment, (d, asked) =>
      appoint(d, asked, { type: 'AppointPerson' }),
    ),
    form: 'appoint',
    instead: known('The appointment is recorded.'),
  },
  'name-substitute': {
    ...rule('roster', 'people', 'The substitute is on the register.', deputy, (d, asked) =>
      appoint(d, asked, { type: 'NameSubstitute', role: d.role }),
    ),
    form: 'name-substitute',
    instead: known('The substitute is on the register.'),
  },
  'end-appointment': {
    ...rule('roster', 'people', 'The end is recorded.', ending, (d, asked): RosterCommand | null => {
      const from = fromOf(d, asked);
      const type = d.entry.includes('~') ? 'EndSubstitute' : 'EndAppointment';
      return from && { type, key: d.entry, ...citedIn(d), ...from };
    }),
    form: 'end-appointment',
  },
  'new-code': {
    ...rule(
      'roster',
      'people',
      'A new code is made.',
      z.object({ person: text }),
      ({ person }, { code }) =>
        code && { type: 'IssueCode', person, code: { hash: code.hash, until: code.until } },
    ),
    instead: { CodeIssued: `A new code is made, and any before it is worth nothing. ${WITH_CODE}` },
  },
};
