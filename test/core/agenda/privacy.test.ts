import { describe, expect, it } from 'vitest';
import { type ItemCommand, type ItemEvent, item } from '../../../src/core/agenda/index.ts';
import { facts, NOW } from '../boards.ts';
import { given } from '../given.ts';
import { approved, declined, requested, submit, taken } from './items.ts';
import {
  asked,
  claimed,
  confirmed,
  mark,
  marked,
  marking,
  OFFICER,
  opened,
  PUBLIC,
  refused,
  seen,
} from './private-items.ts';

const having = (...events: readonly ItemEvent[]) => given(item, ...events);
const [clerk, officer, chair] = [facts('clerk'), facts(OFFICER), facts('leader-tunbridge-wells')];
const standing = (...events: readonly ItemEvent[]) => {
  const { state } = having(...events);
  return state.stage === 'unsubmitted' ? null : (state.privacy?.standing ?? 'open');
};

describe('An item raised as private (R-EXEMPT-1)', () => {
  const claim = { ...submit, private: { publicTitle: PUBLIC } };

  it('is recorded with the title the public may see', () => {
    given(item)
      .when(claim, facts('head-of-waste'))
      .then({ ...claimed, at: NOW } as ItemEvent);
    expect(standing(claimed)).toBe('claimed');
  });

  it.each([
    ['blank', '  ', 'left-blank'],
    ['the private one', 'shared  WASTE contract!', 'public-title-tells'],
    ['the private one with more', 'On the shared waste contract', 'public-title-tells'],
    ['too long', 'x'.repeat(121), 'too-long'],
  ] as const)('is out of order with a public title that is %s', (_, publicTitle, why) => {
    given(item)
      .when({ ...submit, private: { publicTitle } }, facts('head-of-waste'))
      .thenOutOfOrder('R-EXEMPT-1', why);
  });

  it('is the same item only with the same public title, and no other form is told its own', () => {
    const by = { ...facts('head-of-waste') };
    having(claimed).when(claim, by).thenNothing();
    having(claimed)
      .when(submit, by)
      .thenOutOfOrder('R-AGENDA-1', 'item-already-submitted', { found: PUBLIC });
  });

  it('may be approved, and is private still', () => {
    expect(having(claimed).when({ type: 'ApproveItem' }, chair).state).toMatchObject({
      stage: 'approved',
      privacy: { standing: 'claimed', publicTitle: PUBLIC },
    });
  });
});

describe('The clerk marks an item (R-EXEMPT-1, R-EXEMPT-2)', () => {
  it.each([
    ['raised as open', requested],
    ['raised as private', claimed],
  ])('%s', (_, raised) => {
    having(raised).when(mark, clerk).then(marked);
  });

  it('again, once a marking was refused or confirmed, until its title has been seen', () => {
    having(claimed, marked, refused).when(mark, clerk).then(marked);
    having(claimed, marked, confirmed).when(mark, clerk).then(marked);
    having(claimed, marked, confirmed, seen).when(mark, clerk).thenOutOfOrder('R-EXEMPT-1', 'already-seen');
  });

  it('pressing twice records it once', () => {
    having(claimed, marked).when(mark, clerk).thenNothing();
  });

  it.each(['head-of-waste', OFFICER, 'leader-tunbridge-wells', 'kent-representative', null])(
    'and nobody else: not %s',
    (person) => {
      having(claimed).when(mark, facts(person)).thenOutOfOrder('R-EXEMPT-2', 'not-your-office');
    },
  );

  it.each([
    ['no category', { paragraph: 8 }, 'R-EXEMPT-1', 'no-category'],
    ['what must be registered', { registrable: true }, 'R-EXEMPT-2', 'registrable'],
    ['the council’s own planning permission', { ownPlanning: true }, 'R-EXEMPT-2', 'own-planning'],
    ['interests that are equal', { balance: 'does-not' }, 'R-EXEMPT-2', 'public-interest'],
    ['interests nobody has weighed', { balance: 'not-recorded' }, 'R-EXEMPT-2', 'public-interest'],
  ] as const)(
    'in vain with %s: that is public, and it says which qualification fails',
    (_, more, id, found) => {
      const command: ItemCommand = { ...mark, marking: { ...marking, ...more } };
      having(claimed).when(command, clerk).thenOutOfOrder(id, 'not-exempt', { found });
    },
  );

  it('as confidential whatever else is said', () => {
    const how = { ...marking, confidential: true, paragraph: null, balance: 'not-recorded' as const };
    expect(having(claimed).when({ ...mark, marking: how }, clerk).state).toMatchObject({
      privacy: { standing: 'marked', marking: how },
    });
  });

  it.each([
    ['on a published agenda', seen],
    ['taken', taken],
    ['declined', declined],
  ])('too late once it is %s', (_, event) => {
    having(requested, event).when(mark, clerk).thenOutOfOrder('R-EXEMPT-1', 'already-seen');
  });

  it('with a reason, a public title and readers who are people of the Board', () => {
    having(claimed)
      .when({ ...mark, reason: ' ' }, clerk)
      .thenOutOfOrder('R-EXEMPT-2', 'left-blank');
    having(claimed)
      .when({ ...mark, publicTitle: submit.title }, clerk)
      .thenOutOfOrder('R-EXEMPT-1', 'public-title-tells');
    having(claimed)
      .when({ ...mark, readers: ['a-stranger'] }, clerk)
      .thenOutOfOrder('R-EXEMPT-1', 'no-such-choice');
  });
});

describe('The Monitoring Officer (R-EXEMPT-2)', () => {
  it('confirms what the clerk marked, once', () => {
    having(claimed, marked).when({ type: 'ConfirmMarking' }, officer).then(confirmed);
    having(claimed, marked, confirmed).when({ type: 'ConfirmMarking' }, officer).thenNothing();
  });

  it('or refuses it with a reason, and the clerk marks it again or opens it', () => {
    const refuse = { type: 'RefuseMarking', reason: 'It is public.' } as const;
    having(claimed, marked).when(refuse, officer).then(refused);
    having(claimed, marked, refused).when(refuse, officer).thenNothing();
    having(claimed, marked)
      .when({ ...refuse, reason: '' }, officer)
      .thenOutOfOrder('R-EXEMPT-2', 'left-blank');
  });

  it.each([
    ['only claimed', [claimed], 'claimed'],
    ['open', [requested], 'open'],
    ['refused', [claimed, marked, refused], 'refused'],
  ] as const)('confirms nothing that is %s', (_, events, found) => {
    having(...events)
      .when({ type: 'ConfirmMarking' }, officer)
      .thenOutOfOrder('R-EXEMPT-2', 'nothing-to-confirm', { found });
  });

  it.each(['clerk', 'head-of-waste', 'leader-tunbridge-wells', null])('is nobody else: not %s', (person) => {
    for (const type of ['ConfirmMarking', 'AgreeOpening'] as const)
      having(claimed, marked).when({ type }, facts(person)).thenOutOfOrder('R-EXEMPT-2', 'not-your-office');
    having(claimed, marked)
      .when({ type: 'RefuseMarking', reason: 'No.' }, facts(person))
      .thenOutOfOrder('R-EXEMPT-2', 'not-your-office');
  });
});

describe('An item is opened to the public', () => {
  it.each([
    ['a claim', [claimed]],
    ['a marking not yet confirmed', [claimed, marked]],
    ['a marking refused', [claimed, marked, refused]],
  ] as const)('by the clerk alone, where it stands on %s', (_, events) => {
    having(...events)
      .when({ type: 'OpenItem' }, clerk)
      .then(opened);
    expect(standing(...events, opened)).toBe('open');
  });

  it('by clerk and Monitoring Officer together, once it is confirmed', () => {
    const private_ = [claimed, marked, confirmed] as const;
    having(...private_)
      .when({ type: 'OpenItem' }, clerk)
      .then(asked);
    having(...private_)
      .when({ type: 'AgreeOpening' }, officer)
      .thenOutOfOrder('R-EXEMPT-2');
    having(...private_, asked)
      .when({ type: 'OpenItem' }, clerk)
      .thenNothing();
    having(...private_, asked)
      .when({ type: 'AgreeOpening' }, officer)
      .then({ ...opened, by: OFFICER } as ItemEvent);
  });

  it('or is kept private by the Monitoring Officer', () => {
    having(claimed, marked, confirmed, asked).when({ type: 'ConfirmMarking' }, officer).then(confirmed);
    expect(standing(claimed, marked, confirmed, asked, confirmed)).toBe('confirmed');
  });

  it('not by anybody else, nor while a meeting takes it', () => {
    having(claimed).when({ type: 'OpenItem' }, officer).thenOutOfOrder('R-EXEMPT-2', 'not-your-office');
    having(claimed, marked, confirmed, approved, taken)
      .when({ type: 'OpenItem' }, clerk)
      .thenOutOfOrder('R-EXEMPT-1', 'already-seen');
  });

  it('already, where it never was private', () => {
    having(requested).when({ type: 'OpenItem' }, clerk).thenNothing();
    having(requested).when({ type: 'AgreeOpening' }, officer).thenNothing();
  });
});

describe('An item on a published agenda', () => {
  it('knows it, once for each meeting, from the bot alone', () => {
    const record = { type: 'RecordPublished', meeting: '2026-11-26' } as const;
    having(requested, approved).when(record, facts(null)).then(seen);
    having(requested, approved, seen).when(record, facts(null)).thenNothing();
    having(requested).when(record, clerk).thenOutOfOrder('R-RECORD-1', 'not-your-office');
  });
});
