import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import type { Content } from '../../src/core/showing/index.ts';
import { arrive, CALLED, CHAIR, held } from './play.ts';
import { buttons, titles, words } from './read.ts';
import * as scenes from './scenes.ts';

const { show } = scenes;
const of = 'meeting-1';
const drawn = (content: Content, viewer: string | null = null) => draw(show(content, viewer)).card;

describe('Roll call', () => {
  const roll = (meeting: scenes.AnyMeeting, viewer: string | null = null) =>
    drawn({ card: 'roll-call', of, meeting }, viewer);

  it('says who is missing and, by name, what would cure it', () => {
    const read = words(roll(scenes.assembling));
    expect(read).toContain('4 here');
    expect(read).toContain('5 needed');
    expect(read).toContain(
      '**Swale has nobody here.** One more member makes a quorum, if they are from Swale.',
    );
    expect(read).toContain('Named substitutes for Swale: Cabinet Member, Swale or Director, Swale.');
    expect(read).toContain('Leader of Tunbridge Wells: Chairman (10.1)');
    expect(read).toContain('Kent representative and Clerk to the Board, without a vote');
  });

  it('has every button on the shared copy, in the words people know', () => {
    expect(titles(roll(scenes.assembling))).toEqual([
      'I am here',
      'I am leaving',
      'Send apologies',
      'My substitute sits for me',
      'Call to order',
    ]);
  });

  it('offers each person what is theirs', () => {
    expect(titles(roll(scenes.assembling, 'leader-swale'))).toEqual([
      'I am here',
      'Send apologies',
      'My substitute sits for me',
    ]);
    expect(titles(roll(scenes.assembling, CHAIR))).toEqual([
      'I am leaving',
      'My substitute sits for me',
      'Call to order',
    ]);
    expect(titles(roll(scenes.assembling, 'kent-representative'))).toEqual(['I am leaving']);
    expect(titles(roll(scenes.assembling, 'director-swale'))).toEqual(['I am here']);
  });

  it('becomes the live attendance once the meeting is open, and has no buttons once it is over', () => {
    expect(words(roll(scenes.motionOpen))).toContain('Attendance');
    expect(titles(roll(scenes.motionOpen, CHAIR))).toContain('Close the meeting');
    expect(titles(roll(scenes.over))).toEqual([]);
  });

  it('asks for a Leader where nobody present may preside', () => {
    const officers = held([
      ...CALLED,
      ...arrive('09:55', 'chief-executive-swale', 'chief-executive-maidstone'),
    ]);
    const read = words(roll(officers));
    expect(read).toContain('**Nobody here may preside.** The Leader of Tunbridge Wells is Chairman');
    expect(read).toContain('(10.2)');
  });
});

describe('Motion', () => {
  const motion = (meeting: scenes.AnyMeeting, viewer: string | null = null, number = 4) =>
    drawn({ card: 'motion', of, meeting, number }, viewer);

  it('says that silence is consent, whose consent it is, and the clause', () => {
    const read = words(motion(scenes.motionOpen));
    expect(read).toContain('Maidstone and Swale');
    expect(read).toContain('Consensus of the councils involved (11.2)');
    expect(read).toContain('None so far. Silence is consent (11.1).');
  });

  it('names those who object, and marks what is only advisory', () => {
    const read = words(motion(scenes.objected));
    expect(read).toContain('**One objection stands.** Leader of Swale objects.');
    expect(read).toContain('Leader of Swale; advisory only: Chief Executive of Tunbridge Wells (11.2)');
    expect(read).toContain('Chief Executive of Swale');
  });

  it('warns that abstaining defeats unanimity, and offers no consensus in its place', () => {
    const card = motion(scenes.unanimous, null, 3);
    expect(words(card)).toContain('every member present must vote For; abstaining defeats it (9.1)');
    expect(titles(card)).not.toContain('Declare consensus');
    expect(titles(card)).toContain('Call a vote');
  });

  it('keeps the controls of the chair from everybody else’s copy', () => {
    expect(titles(motion(scenes.motionOpen))).toEqual([
      'Object',
      'Declare an interest',
      'Declare consensus',
      'Call a vote',
      'Defer',
    ]);
    expect(titles(motion(scenes.motionOpen, 'leader-swale'))).toEqual([
      'Object',
      'Declare an interest',
      'Ask for a vote',
    ]);
    expect(titles(motion(scenes.motionOpen, CHAIR))).toContain('Declare consensus');
    expect(titles(motion(scenes.motionOpen, 'kent-representative'))).toEqual([]);
  });

  it('offers an objector to withdraw, and nothing to a member who has withdrawn', () => {
    expect(titles(motion(scenes.objected, 'leader-swale'))).toContain('Withdraw my objection');
    expect(titles(motion(scenes.withdrawn, 'chief-executive-maidstone'))).toEqual([]);
    expect(words(motion(scenes.withdrawn))).toContain('Chief Executive of Maidstone (withdrew)');
  });

  it.each([
    ['a vote is called', scenes.voting, 'Vote called 10:41.'],
    ['it is decided', scenes.agreed, 'Decided 10:44.'],
    ['it is deferred', scenes.deferred, 'Deferred 10:44. Swale asks for the fleet figures first.'],
  ])('loses its buttons and says so when %s', (_, meeting, said) => {
    expect(titles(motion(meeting))).toEqual([]);
    expect(words(motion(meeting))).toContain(said);
  });
});

describe('Agenda', () => {
  it('lets only the person presiding take an item, from their own copy', () => {
    const mine = drawn({ card: 'agenda', of, meeting: scenes.agreed, lines: [] }, CHAIR);
    expect(titles(mine)).toEqual(['Take item 1', 'Take item 2', 'Take item 3']);
    expect(buttons(mine)[0]).toMatchObject({ verb: 'take', data: { of, no: 1 } });
    expect(titles(drawn({ card: 'agenda', of, meeting: scenes.agreed, lines: [] }))).toEqual([]);
    expect(titles(drawn({ card: 'agenda', of, meeting: scenes.agreed, lines: [] }, 'leader-swale'))).toEqual(
      [],
    );
    expect(words(mine)).toContain('✔ Recommended · by consensus · 10:44');
  });
});

describe('Quorum', () => {
  it('says when it was lost, what is missing, and that talk is informal', () => {
    const read = words(drawn({ card: 'quorum', of, meeting: scenes.suspended }));
    expect(read).toContain('suspended 10:44');
    expect(read).toContain('**Swale has nobody here.**');
    expect(read).toContain('Talk is informal. No outcome can be recorded and no vote counts.');
    expect(read).toContain('Adjournment may be offered at 10:59, after 15 minutes.');
  });
});

describe('Meeting closed', () => {
  it('lists who came and what became of every item', () => {
    const read = words(drawn({ card: 'closed', of, meeting: scenes.over }));
    expect(read).toMatch(/Recommended\nby consensus/);
    expect(read).toContain('Deferred');
    expect(read).toContain('Not taken');
    expect(read).toMatch(/Left early\nChief Executive of Swale|Chief Executive of Swale\nLeft early/);
  });
});
