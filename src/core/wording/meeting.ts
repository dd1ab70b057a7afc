import { personName, seatTitle } from '../constitution/index.ts';
import type { Breach, BreachKind } from '../kernel/index.ts';
import type { PutInWords, WordingContext } from './context.ts';
import { capitalised, chairsInWords, councilOf, memberInWords, presidingTitle } from './names.ts';
import { quorumInWords } from './quorum.ts';

/** Why something at a meeting is out of order, and its cure, for people. */
export const meetingWording = {
  'meeting-not-called': ({ clause }) => ({
    stopped: `No meeting has been called (${clause}).`,
    cure: 'A member or the clerk says "open meeting" to call the roll.',
  }),
  'meeting-not-open': ({ clause, found }) => ({
    stopped: `The meeting has not been called to order (${clause}).`,
    cure:
      found === 'assembling'
        ? 'Members press "I am here"; then the Chairman presses "Call to order".'
        : 'Whoever is to preside takes the chair first; say "roll call" to see where the meeting stands.',
  }),
  'meeting-already-open': ({ clause }) => ({
    stopped: `The meeting is already in order (${clause}).`,
    cure: 'Say "agenda" to see the business.',
  }),
  'meeting-closed': () => ({
    stopped: 'That meeting is closed; its record cannot be added to.',
    cure: 'Say "open meeting" to call the roll of a new one.',
  }),
  inquorate: ({ quorum }, ctx) =>
    quorum
      ? quorumInWords(quorum, ctx)
      : { stopped: 'There is no quorum.', cure: 'Say "roll call" to see who is here.' },
  'no-eligible-chair': ({ clause }, ctx) => ({
    stopped: `Nobody here may preside: only a ${presidingTitle(ctx)} may${ctx.arrangements.chair.substituteMayPreside ? '' : ', and a substitute may not'} (${clause}).`,
    cure: `${chairsInWords(ctx)} Any ${presidingTitle(ctx)} here in person could be elected.`,
  }),
  'chair-to-be-elected': ({ clause }, ctx) => ({
    stopped: `Neither the Chairman nor the Vice Chairman is here, so those present elect a ${presidingTitle(ctx)} to preside (${clause}).`,
    cure: `Every member here presses the ${presidingTitle(ctx)} they want on the roll-call card; then "Call to order".`,
  }),
  'election-tied': ({ clause }) => ({
    stopped: `The election of a chairman for this meeting is tied (${clause}).`,
    cure: 'Draw lots in the room; the clerk records whom the lot fell on.',
  }),
  'no-election': ({ clause }) => ({
    stopped: `There is no such election to take part in (${clause}).`,
    cure: 'Say "roll call" to see who presides.',
  }),
  'not-presiding': (breach, ctx) => ({
    stopped: `Only the person presiding may do that (${breach.clause}).`,
    cure: presides(breach, ctx),
  }),
  'not-a-member': ({ clause }, { board }) => ({
    stopped: `You have no seat, substitute's place or post on the ${board.shortName} Board today (${clause}).`,
    cure: 'If that is wrong, ask the clerk to look at the list of members.',
  }),
  'observer-has-no-vote': ({ clause }) => ({
    stopped: `You may speak, and have no vote or objection here (${clause}).`,
    cure: 'A member may press it.',
  }),
  'not-here': ({ clause }) => ({
    stopped: `You are not recorded as here (${clause}).`,
    cure: 'Say "roll call" and press "I am here" first.',
  }),
  'substitute-wrong-role': ({ clause, required, seat }, ctx) => ({
    stopped: `A substitute for ${seatWords(seat, ctx)} must be a ${required} (${clause}).`,
    cure: 'The council may name another substitute with the clerk.',
  }),
  'substitute-registered-late': ({ clause, seat }, ctx) => ({
    stopped: `You were put on the register for ${seatWords(seat, ctx)} after this meeting began (${clause}).`,
    cure: 'You may sit from the next meeting.',
  }),
  'principal-is-seated': ({ clause, person, seat }, ctx) => ({
    stopped: `${name(person, ctx)} is here and holds the seat; principal and substitute cannot both sit (${clause}).`,
    cure: `You may sit once ${seatWords(seat, ctx)} has left or withdrawn.`,
  }),
  'seat-is-filled': ({ clause, person, seat }, ctx) => ({
    stopped: `${person ? `${name(person, ctx)} is` : 'A substitute is'} sitting for ${seatWords(seat, ctx)} (${clause}).`,
    cure: person
      ? 'One seat, one vote: you may sit if they leave.'
      : 'You take your seat when the item under way ends.',
  }),
  'no-substitute-named': ({ clause, seat }, ctx) => ({
    stopped: `${councilOf(seat, ctx)} has no substitute on the register for ${seatWords(seat, ctx)} (${clause}).`,
    cure: 'Press "Send apologies", and ask the clerk to register a substitute before the next meeting.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;

const name = (person: string | undefined, ctx: WordingContext): string =>
  person === undefined ? 'Somebody' : personName(ctx.board, person);

const seatWords = (seat: string | undefined, ctx: WordingContext): string =>
  seat === undefined ? 'that seat' : `the ${seatTitle(ctx.arrangements, seat)}`;

function presides({ person, seat }: Breach, ctx: WordingContext): string {
  if (person === undefined || seat === undefined) return chairsInWords(ctx);
  return `${capitalised(memberInWords(person, seat, ctx))} presides.`;
}
