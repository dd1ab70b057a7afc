import { head, type Sheet, type ShownAs } from './sheet.ts';
import { clip } from './size.ts';
import { type Setting, viewerOf } from './who.ts';
import { boardTitle, where } from './words.ts';

type Shown = ShownAs<'help'>;

const GROUPS = [
  {
    want: 'At a meeting',
    lines: [
      { say: 'open meeting', does: 'calls the meeting and the roll' },
      { say: 'roll call', does: 'who is here, and whether that is a quorum' },
      { say: 'take item 1', does: 'puts an item to the Board (whoever presides)' },
      { say: 'close meeting', does: 'ends it and lists the outcomes' },
    ],
  },
  {
    want: 'Before a meeting',
    lines: [
      { say: 'agenda', does: 'what is on it, and where each item stands' },
      { say: 'raise item', does: 'puts something on it' },
      { say: 'schedule meeting', does: 'fixes the next one (the clerk)' },
      { say: 'attendance', does: 'who came to the last meetings (the clerk)' },
      { say: 'call meeting', does: 'asks for an extra one, with your reason' },
      { say: 'year', does: 'who presides this year and next' },
    ],
  },
  {
    want: 'What was decided',
    lines: [
      { say: 'register', does: 'the latest decisions' },
      { say: 'decision 2026/014', does: 'one decision, with its reasons' },
      { say: 'minutes', does: 'the latest minutes, to read and take away' },
      { say: 'my votes', does: 'how you voted' },
    ],
  },
  {
    want: 'The press and the public',
    lines: [
      { say: 'press enquiry', does: 'logs one for every council; releases, holding lines, what is open' },
      { say: 'information request', does: 'requests and complaints, each with its clock (officers)' },
    ],
  },
  { want: 'You', lines: [{ say: 'who am i', does: 'your capacities, and what each may do' }] },
] as const;

const PEOPLE = {
  want: 'Who is on the Board',
  lines: [
    { say: 'people', does: 'who holds what; appoint, end, name a substitute' },
    { say: 'hand over', does: 'chair and host, each 1 September' },
  ],
} as const;

const keepsPeople = (setting: Setting): boolean => viewerOf(setting)?.posts.includes('clerk') ?? false;

/** The commands, grouped by what a person wants; after a slip, the nearest one first. */
export function help({ asked, nearest, ...setting }: Shown): Sheet {
  const { board } = setting;
  const wrote = asked === undefined || asked.trim() === '' ? undefined : clip(asked.trim(), 60);
  const meant = nearest === undefined ? 'It is not one of these.' : `Did you mean “${nearest}”?`;
  return {
    head: head(where(board), 'What would you like to do?'),
    foot: `In a group chat or channel, mention me first: @Quorate agenda. What the ${boardTitle(board)} decides is kept in its register.`,
    speak: wrote === undefined ? 'These are the words I know.' : `You wrote “${wrote}”. ${meant}`,
    body: {
      asked: wrote === undefined ? [] : [{ wrote, meant }],
      groups: keepsPeople(setting) ? [...GROUPS, PEOPLE] : GROUPS,
    },
  };
}
