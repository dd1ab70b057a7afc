import { AGENDA, type Item } from './business.ts';
import { CLERK, CS, LT, OFFICER } from './people.ts';
import type { Prompter } from './prompter.ts';

const REQUEST: Item = {
  by: OFFICER,
  title: 'One livery for the refuse lorries',
  purpose: 'An officer would like the Board’s view.',
  motion: 'That the lorries of all three councils be green.',
  matter: 'direction',
  outcome: null,
};

/** The agenda is made (8.1): members require items, officers request them, the Chairman approves, or declines a request. */
export async function beforeTheMeeting(play: Prompter): Promise<void> {
  for (const item of AGENDA) {
    await raise(play, item);
    if (item.by === CS) await cannotBeDeclined(play);
    await play.presses(LT, 'Approve', { alone: true, about: item.title });
  }
  await raise(play, REQUEST);
  await play.presses(LT, 'Decline', {
    alone: true,
    inputs: { reason: 'Each council decides on its own lorries.' },
  });
  await play.says(CLERK, 'agenda', { alone: true });
}

async function raise(play: Prompter, item: Item): Promise<void> {
  const { title, purpose, motion, matter, involved } = item;
  await play.says(item.by, 'raise item', { alone: true });
  const inputs = { title, purpose, motion, matter, ...(involved === undefined ? {} : { involved }) };
  await play.presses(item.by, 'Submit item', { alone: true, inputs, about: title });
}

/** The Chairman's card has no Decline for a member's item; an older one is stopped by the rule (R-AGENDA-2). */
async function cannotBeDeclined(play: Prompter): Promise<void> {
  const shown = await play.sees(LT);
  play.check(
    'Decline is on the Chairman’s card of a required item',
    'no',
    shown.buttons.includes('Decline') ? 'yes' : 'no',
  );
  await play.forces(LT, 'decline-item', { of: shown.of, reason: 'Not this quarter.' }, 'R-AGENDA-2');
}
