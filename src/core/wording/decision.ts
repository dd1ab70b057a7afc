import { civilDateAt } from '../calendar/index.ts';
import { partiesOn, partyName, personName } from '../constitution/index.ts';
import type { BreachKind } from '../kernel/index.ts';
import type { PutInWords } from './context.ts';
import { listed } from './names.ts';

/** Why a motion, an objection or a ballot is out of order, and its cure, for people. */
export const decisionWording = {
  'no-such-item': ({ required, found }) => ({
    stopped: `There is no item ${found} on this agenda.`,
    cure:
      required === 0
        ? 'The agenda is empty.'
        : `The items are numbered 1 to ${required}; say "agenda" to see them.`,
  }),
  'item-not-under-way': ({ required, found }) => ({
    stopped: `Item ${required} is not under way.`,
    cure:
      found === 'no item'
        ? `The person presiding says "take item ${required}".`
        : `The meeting is on item ${found}.`,
  }),
  'item-already-dealt-with': ({ found }) => ({
    stopped: `That item has been ${found === 'deferred' ? 'deferred' : 'decided'}.`,
    cure: 'Say "agenda" to see what is left, or "register" for what was decided.',
  }),
  'another-item-under-way': ({ found }) => ({
    stopped: `Item ${found} is still under way.`,
    cure: 'Declare consensus, call and close a vote, or defer it first.',
  }),
  'objections-stand': ({ clause, people }, { board }) => ({
    stopped: `${listed(people?.map((p) => personName(board, p)) ?? ['Somebody'])} objected, so there is no consensus (${clause}).`,
    cure: 'Call a vote, defer the item, record that there is no consensus, or ask for the objection to be withdrawn.',
  }),
  'no-objection': ({ clause }) => ({
    stopped: `Nobody entitled has objected (${clause}).`,
    cure: 'Declare consensus, call a vote, or defer the item.',
  }),
  'unanimity-needed': ({ clause }) => ({
    stopped: `This matter needs every member present to vote For; silence is not enough (${clause}).`,
    cure: 'Call a vote. One abstention defeats it.',
  }),
  'parties-decide': ({ clause }, { arrangements, board, now }) => ({
    stopped: `The Board takes no vote on this: ${listed(partiesOn(arrangements, civilDateAt(now, board.timeZone)).map((p) => p.name))} each decide it for themselves (${clause}).`,
    cure: 'Defer the item and refer it to each council.',
  }),
  'council-not-involved': ({ clause, required }, { arrangements }) => ({
    stopped: `Only members of the councils involved vote on this (${clause}).`,
    cure: `They are ${listed(
      String(required)
        .split(', ')
        .map((p) => partyName(arrangements, p)),
    )}. You may speak, and an objection of yours would be minuted as advisory.`,
  }),
  'withdrawn-for-interest': ({ clause }) => ({
    stopped: `You declared an interest and withdrew, so you take no part in this item (${clause}).`,
    cure: 'You are counted again when the item ends. A registered substitute may sit for you meanwhile.',
  }),
  'vote-not-open': ({ clause, found }) => ({
    stopped: `No vote is open (${clause}).`,
    cure:
      found === 'decided'
        ? 'It has been closed and its outcome declared; ballots after the close are not counted.'
        : 'The person presiding presses "Call a vote" to open one.',
  }),
  'vote-already-open': ({ clause }) => ({
    stopped: `A vote has been called, and the time for objections is over (${clause}).`,
    cure: 'Cast your ballot, or ask the person presiding to close the vote.',
  }),
  'no-casting-vote': ({ clause }, { arrangements }) => ({
    stopped: `There is no casting vote to give (${clause}).`,
    cure:
      arrangements.decisions.vote.castingVote === null
        ? 'A tie is not carried.'
        : 'It is given once a vote has been closed and is level.',
  }),
} satisfies Partial<Record<BreachKind, PutInWords>>;
