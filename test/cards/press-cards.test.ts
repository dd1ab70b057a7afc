import { describe, expect, it } from 'vitest';
import { draw } from '../../src/cards/index.ts';
import { PRESS_LIMITS, type PressEnquiry } from '../../src/core/press/index.ts';
import { mkip } from '../data/load.ts';
import { CHAIR } from './play.ts';
import { contested, drafted, enquiries, library, lineAgreed, lineIssued, logged } from './press-scenes.ts';
import { buttons, expectSound, inputs, titles, words } from './read.ts';
import { SCENES, show } from './scenes.ts';

const COMMS = 'communications-swale';
const press = (enquiry: PressEnquiry, viewer: string | null, more = {}) =>
  draw(show({ card: 'press', of: 'press-1', enquiry, holding: library.lines.slice(0, 1) }, viewer, more))
    .card;

describe('Press enquiry', () => {
  it('counts down, says who is waited for by name, and shows what each council has done', () => {
    const read = words(press(drafted, 'chief-executive-tunbridge-wells'));
    expect(read).toContain('1 h 52');
    expect(read).toContain('left, due 12:37');
    expect(read).toContain('Version 1 waits for the Chief Executive of Tunbridge Wells to agree it.');
    expect(read).toContain('Maidstone\n✔ 09:20\n✔ 09:43');
    expect(read).toContain('The Board has agreed nothing yet.');
  });

  it('says whose time the deadline is in', () => {
    expect(words(press(drafted, COMMS))).toContain('Thursday 26 November 2026, 12:37, Europe/London (GMT)');
  });

  it('gives each person the buttons of their part', () => {
    expect(titles(press(logged, 'chief-executive-swale'))).toEqual([
      'Leader consulted',
      'Suggest a line',
      'Comment',
    ]);
    expect(titles(press(drafted, 'chief-executive-tunbridge-wells'))).toEqual([
      'Agree the line',
      'Suggest a line',
      'Comment',
      'Object to the joint line',
    ]);
    expect(titles(press(lineAgreed, CHAIR))).toEqual([
      'Comment',
      'Approve for issue',
      'Decline to comment',
      'Hand over, end or correct',
    ]);
    expect(titles(press(lineAgreed, COMMS))).toEqual([
      'Suggest a line',
      'Comment',
      'Hand over, end or correct',
      'Show contact details',
    ]);
    expect(titles(press(lineIssued, COMMS))).toEqual([
      'Hand over, end or correct',
      'Show contact details',
      'Erase the details',
    ]);
    expect(titles(press(lineIssued, 'chief-executive-swale'))).toEqual([]);
  });

  it('asks only the Vice Chairman why the Chairman cannot', () => {
    expect(inputs(press(lineAgreed, 'leader-maidstone')).map((i) => i.id)).toEqual([
      'comment',
      'standingIn',
      'reason',
    ]);
    expect(inputs(press(lineAgreed, CHAIR)).map((i) => i.id)).toEqual(['comment', 'reason']);
  });

  it('says which council objects and why, and what became of every version, comment and consent', () => {
    const read = words(press(contested, 'chief-executive-swale', { now: '2026-11-26T10:00:00.000Z' }));
    expect(read).toContain('**Swale objects to the joint line.** The figure is not ours.');
    expect(read).toContain('✘ objects 09:20');
    expect(read).toContain('Version 1, replaced: Communications 09:13\nThe depot will cost less than two.');
    expect(read).toContain('Chief Executive of Tunbridge Wells, on version 1 09:14\nSay how much less.');
    expect(read).toContain(
      'Swale consents; Maidstone: public, and nobody broke the arrangements (Published in May.)',
    );
    expect(read).toContain('asks for recorded information');
    expect(titles(press(contested, 'chief-executive-swale'))).toContain('Withdraw the objection');
    expect(titles(press(contested, 'chief-executive-maidstone'))).not.toContain('Withdraw the objection');
  });

  it('offers communications an approved holding line when the time is nearly gone, and nobody else', () => {
    const late = { now: '2026-11-26T12:30:00.000Z' };
    expect(titles(press(drafted, COMMS, late))).toContain('Give the holding line');
    expect(inputs(press(drafted, COMMS, late)).map((i) => i.id)).toContain('holding');
    expect(titles(press(drafted, COMMS))).not.toContain('Give the holding line');
    for (const who of [CHAIR, 'chief-executive-swale'])
      expect(titles(press(drafted, who, late))).not.toContain('Give the holding line');
  });

  it('warns communications and the chairs of an election to come, and asks the chair why it is right', () => {
    const may = { now: '2027-04-12T10:00:00.000Z' };
    const band = 'Pre-election period, until 6 May 2027.';
    expect(words(press(lineAgreed, 'communications-swale', may))).toContain(band);
    const chair = press(lineAgreed, 'leader-tunbridge-wells', may);
    expect(words(chair)).toContain(band);
    expect(inputs(chair).map((i) => i.id)).toContain('preElection');
    expect(words(press(lineAgreed, 'chief-executive-swale', may))).not.toContain(band);
    expect(words(draw(show({ card: 'log-release', of: 'x' }, COMMS, may)).card)).toContain(band);
  });

  it('is sound for everybody, at every stage', () => {
    for (const enquiry of [logged, drafted, lineAgreed, lineIssued, contested])
      for (const viewer of [null, ...mkip.people.map(({ id }) => id)]) {
        expectSound(press(enquiry, viewer));
        expectSound(press(enquiry, viewer, { now: '2026-11-26T12:36:00.000Z' }));
      }
  });
});

describe('Logging an enquiry', () => {
  it('has the limits of the rules, in the Board’s own time', () => {
    const { card } = draw(SCENES['log-enquiry']);
    expect(inputs(card).map((i) => [i.id, i.maxLength ?? i.value])).toEqual([
      ['outlet', PRESS_LIMITS.outlet],
      ['journalist', PRESS_LIMITS.journalist],
      ['contact', PRESS_LIMITS.contact],
      ['question', PRESS_LIMITS.question],
      ['dueDate', '2026-11-26'],
      ['dueTime', ''],
      ['channel', 'phone'],
      ['urgency', 'routine'],
      ['recorded', ''],
      ['confidential', ''],
    ]);
    expect(words(card)).toContain('London time');
  });

  it('offers the rest of the press to those who use it, and nothing more to anybody else', () => {
    const form = (viewer: string) => titles(draw(show({ card: 'log-enquiry', of: 'x' }, viewer)).card);
    const all = ['Log enquiry', 'Log a release', 'Live enquiries', 'Holding lines'];
    for (const viewer of [COMMS, CHAIR, 'chief-executive-swale']) expect(form(viewer)).toEqual(all);
    expect(form('clerk')).toEqual(['Log enquiry', 'Live enquiries']);
    for (const viewer of ['head-of-waste', 'leader-swale', 'kent-representative'])
      expect(form(viewer)).toEqual(['Log enquiry']);
  });
});

describe('Handling an enquiry', () => {
  const handling = (enquiry: typeof contested, viewer: string) =>
    draw(show({ card: 'press-handling', of: 'press-2', enquiry, others: enquiries }, viewer)).card;

  it('is handed over to a colleague and ended by communications; ended by whoever logged it', () => {
    expect(titles(handling(contested, COMMS))).toEqual(['Hand over', 'End it', 'Back to it']);
    expect(titles(handling(contested, CHAIR))).toEqual(['End it', 'Back to it']);
    expect(titles(handling(lineIssued, COMMS))).toEqual(['Correct what was issued', 'Back to it']);
  });

  it('names every other enquiry it may be part of, but not itself', () => {
    const [into] = inputs(handling(contested, COMMS)).filter((i) => i.id === 'into');
    expect(JSON.stringify(into)).toContain('Kent Messenger');
    expect(JSON.stringify(into)).not.toContain('Radio Kent');
  });
});

describe('Press and publicity', () => {
  it('shows what is open, how late, and what became of the rest, naming no journalist', () => {
    const { card, summary } = draw(SCENES['press-log']);
    expect(summary).toBe('Press and publicity: three enquiries open.');
    expect(words(card)).toContain('Kent Messenger\nLeaders consulted · 1 h 52 left');
    expect(words(card)).toContain('Radio Kent\nLeaders consulted · Late: was due Thu 26 Nov 2026 10:30');
    expect(words(card)).toContain('The Downs Courier · Thu 19 Nov 2026\nanswered after 3 h 20');
  });

  it('has a chart by council that reads as plain text', () => {
    const read = words(draw(SCENES['press-log']).card);
    expect(read).toContain('Maidstone\n■■\ntwo logged; answers in 18 min');
    expect(read).toContain('Tunbridge Wells\n□\nnone logged; has answered none');
  });

  it('lets the clerk read it, and open none', () => {
    const { card } = draw(show({ card: 'press-log', of: 'x', enquiries, link: null }, 'clerk'));
    expect(titles(card)).toEqual([]);
  });
});

describe('Holding lines', () => {
  const shown = (viewer: string) => draw(show({ card: 'holding-lines', of: 'x', library }, viewer)).card;

  it('are approved by the chair, one by one', () => {
    expect(titles(shown(CHAIR))).toEqual(['Approve', 'Retire', 'Retire']);
    expect(buttons(shown(CHAIR)).map(({ data }) => data)).toEqual([
      { of: 'x', number: '2' },
      { of: 'x', number: '2' },
      { of: 'x', number: '1' },
    ]);
  });

  it('are proposed by communications, and the Vice Chairman says why he approves one', () => {
    expect(titles(shown(COMMS))).toEqual(['Retire', 'Retire', 'Propose']);
    expect(inputs(shown('leader-maidstone')).map((i) => i.id)).toEqual(['standingIn']);
  });
});
