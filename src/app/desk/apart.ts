import { z } from 'zod';
import { type Board, identityKey, type PersonId } from '../../core/constitution/index.ts';
import { PRESS_LIMITS } from '../../core/press/index.ts';
import type { Notice, Showing } from '../../core/showing/index.ts';
import { parseStreamKey } from '../stream-key.ts';
import { newStream } from './asks.ts';
import { findDecisions } from './find.ts';
import { malformed, stranger } from './notices.ts';
import type { DeskParts } from './parts.ts';
import { boardsOf, type Found, type PeopleParts } from './people.ts';
import { answerPress } from './press.ts';
import type { Apart, Caller } from './types.ts';

type Guarded = (found: Found, act: () => Promise<readonly Showing[]>) => Promise<readonly Showing[]>;
type Known = Extract<Found, { known: true }>;

/** Which board an enquiry is for, where somebody is on several. */
const CHOSEN = 'enquiry-for';
/** One character more than fits, so that the form can say that not everything did. */
const KEPT = PRESS_LIMITS.question + 1;
const Chosen = z.object({ board: z.string(), question: z.string().max(KEPT).default('') });

/** What is asked through the app's commands. `guarded` turns strangers away, and says so of a row that does not hold. */
export function deskApart(parts: DeskParts, people: PeopleParts, guarded: Guarded): Apart {
  /** Nobody else reads the answer, so it is as in their own chat; that place is nowhere, and nothing is sent to it. */
  const asKnown = (caller: Caller): readonly Known[] =>
    boardsOf(people, caller).map(({ board, person }) => ({
      ...{ known: true, board, person },
      place: {
        ...{ key: 'apart', scope: 'personal', board: null, reference: null },
        identity: caller.identity && identityKey(caller.identity),
      },
    }));

  async function told(found: Known | undefined, act: (known: Known) => Promise<Showing>): Promise<Showing> {
    const nobody = { known: false, board: undefined } as const;
    const [showing] = await guarded(found ?? nobody, async () => (found ? [await act(found)] : []));
    if (!showing) throw new Error('no answer to what was asked apart');
    return showing;
  }

  const notice = ({ board, person }: { board: Board; person: PersonId }, words: Notice): Showing =>
    parts.scenes.frame(board, person, { card: 'notice' }, words);

  function form({ board, person }: Known, question: string): Showing {
    const fits = question.slice(0, PRESS_LIMITS.question).replace(HALF_A_CHARACTER, '');
    const content = {
      card: 'log-enquiry',
      of: newStream(board, 'press'),
      typed: { question: fits },
    } as const;
    return parts.scenes.frame(board, person, content, fits === question ? undefined : TOO_LONG);
  }

  return {
    async find({ caller, ...asked }) {
      const own = asKnown(caller);
      if (own.length > 0) return findDecisions(parts, own, asked);
      return { none: `I do not know you as one of the people of a board here. ${stranger(undefined).cure}` };
    },
    async enquire({ caller, placeKey, question }) {
      const own = asKnown(caller);
      const [first, ...others] = own;
      const here = others.length > 0 ? (await people.directory.get(placeKey))?.board : null;
      const meant = own.find(({ board }) => board.id === here) ?? (others.length > 0 ? null : first);
      return told(first, async (known) =>
        meant ? form(meant, question) : notice(known, whichOf(own, question)),
      );
    },
    async press({ caller, verb, data, activityId }) {
      const own = asKnown(caller);
      const chosen = verb === CHOSEN ? Chosen.safeParse(data).data : undefined;
      if (chosen) {
        const found = own.find(({ board }) => board.id === chosen.board);
        if (found) return told(found, async (known) => form(known, chosen.question));
      }
      const name = parseStreamKey(typeof data === 'object' && data !== null && 'of' in data ? data.of : null);
      const found = name && PRESS_ROOMS.has(name.subject) && own.find(({ board }) => board.id === name.board);
      if (!found) return told(own[0], async (known) => notice(known, malformed('which enquiry it is about')));
      return told(found, (known) =>
        answerPress(parts, { ...known, commandId: `${known.person}/${activityId}` }, verb, data),
      );
    },
  };
}

/** What the cards of the press are about; others have no part in a dialog. */
const PRESS_ROOMS = new Set(['press', 'holding-lines']);
const HALF_A_CHARACTER = /[\ud800-\udbff]$/;
const TOO_LONG: Notice = {
  tone: 'info',
  text: `The message is longer than the ${PRESS_LIMITS.question} characters a question may have: its end was left out.`,
};

const whichOf = (own: readonly Known[], question: string): Notice => ({
  tone: 'info',
  text: 'You are on several boards. Which one is this enquiry for?',
  offers: own.map(({ board }) => ({
    ...{ title: board.shortName, verb: CHOSEN },
    data: { board: board.id, question: question.slice(0, KEPT) },
  })),
});
