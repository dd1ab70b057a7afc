import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import { bigBoard } from './big-board.ts';
import { expectSound, inputs, titles, words } from './read.ts';
import { renewed } from './renewed.ts';
import { SCENES, show } from './scenes.ts';

const of = 'mkip.roster.1';
const people = (viewer: string) => draw(show({ card: 'people', of }, viewer, { board: renewed })).card;

describe('Who holds what', () => {
  it('says who, since when and on whose word, what is to come, and who has yet to speak', () => {
    const read = words(people('clerk'));
    expect(read).toContain(
      'Leader of Swale\nAlex Marsh (has yet to speak to me)\nsince Fri 20 Nov 2026, letter SBC/27 of 18 November 2026',
    );
    expect(read).toContain('To come\nCabinet Member, substitute for the Leader of Swale');
    expect(read).toContain('from Tue 1 Dec 2026, Board decision 2026/011');
    expect(read).toContain('6/6');
  });

  it('shows nobody’s id', () => {
    for (const { id, aadObjectId } of renewed.people.filter((p) => p.id !== 'clerk'))
      for (const shown of [id, aadObjectId].filter((text) => /\d/.test(text)))
        expect(words(people('clerk'))).not.toContain(shown);
  });

  it('gives the clerk every button, a member their council’s substitutes, and an officer none', () => {
    expect(titles(people('clerk'))).toEqual(['New code', 'Appoint', 'End', 'Name a substitute']);
    expect(titles(people('leader-maidstone'))).toEqual(['Name a substitute', 'End']);
    expect(titles(people('head-of-waste'))).toEqual([]);
  });

  it('leaves no gap beside those awaited, for whoever has no code to give', () => {
    for (const viewer of ['leader-maidstone', 'head-of-waste']) expectSound(people(viewer));
    expect(words(people('head-of-waste'))).toContain('has yet to speak to me');
  });

  it('offers a member only their own council’s substitutes to end, and the clerk everything', () => {
    const entries = (viewer: string) => {
      const [entry] = inputs(draw(show({ card: 'end-appointment', of }, viewer, { board: renewed })).card);
      return ((entry?.choices ?? []) as readonly { title: string }[]).map(({ title }) => title);
    };
    expect(entries('leader-maidstone')).toEqual([
      'Cabinet Member, substitute for the Leader of Maidstone: Cabinet Member, Maidstone',
      'Director, substitute for the Chief Executive of Maidstone: Director, Maidstone',
    ]);
    expect(entries('clerk')).toContain('Leader of Swale: Alex Marsh');
  });
});

describe('The form for an appointment', () => {
  it('has the people picker where the client has one, and a plain name where it has not', () => {
    const [, , person, name] = inputs(draw(SCENES.appoint).card);
    expect(person).toMatchObject({ 'choices.data': { dataset: 'graph.microsoft.com/users' } });
    expect(name).toMatchObject({ type: 'Input.Text', id: 'name' });
    for (const input of [person, name]) expect(input).not.toHaveProperty('isRequired');
  });

  it('asks for the authority', () => {
    for (const form of ['appoint', 'name-substitute', 'end-appointment'] as const)
      expect(inputs(draw(SCENES[form]).card).map(({ id }) => id)).toEqual(
        expect.arrayContaining(['kind', 'reference', 'dated', 'from']),
      );
  });
});

describe('A board of a thousand seats', () => {
  it.each(['people', 'appoint', 'name-substitute', 'end-appointment'] as const)('fits %s', (card) => {
    const drawn = draw(show({ card, of, typed: { fresh: 'p-1' } }, 'clerk', { board: bigBoard() })).card;
    expectSound(drawn);
    expect(weigh(drawn)).toBeLessThanOrEqual(BUDGET);
  });
});

describe('Help', () => {
  it('names "people" to the clerk alone', () => {
    const help = (viewer: string) => words(draw(show({ card: 'help' }, viewer)).card);
    expect(help('clerk')).toContain('people\nwho holds what');
    expect(help('leader-maidstone')).not.toContain('who holds what');
  });
});
