import { describe, expect, it } from 'vitest';
import { BUDGET, draw, weigh } from '../../src/cards/index.ts';
import type { LoggedRequest } from '../../src/core/request/index.ts';
import type { Content } from '../../src/core/showing/index.ts';
import { expectSound, words } from './read.ts';
import {
  answered,
  asked,
  complained,
  erased,
  extended,
  feeAsked,
  recordScenes,
  SWALE,
  viewsIn,
  waiting,
} from './records-scenes.ts';
import { show } from './scenes.ts';

const of = 'mkip.request.r1';
const MAIDSTONE = 'communications-maidstone';
const card = (request: LoggedRequest, viewer: string | null, now?: string) =>
  draw(show({ card: 'request', of, request }, viewer, now ? { now } : {})).card;
const STEPS = [
  ...['log-request', 'copy', 'views', 'clarify', 'clarified', 'fee', 'paid', 'extend-foia', 'extend-eir'],
  ...['decide', 'sent', 'end', 'erase-requester', 'log-complaint', 'close', 'owner', 'move'],
];
const PEOPLE = [SWALE, MAIDSTONE, 'clerk', 'chief-executive-swale', 'head-of-waste', 'leader-swale', null];

describe('The card of a request for information', () => {
  it('says the working day of twenty, and lateness in as many words and in colour', () => {
    expect(words(card(viewsIn, 'clerk'))).toMatch(/Day 13 of 20[\s\S]*due 8 December 2026/);
    const late = card(viewsIn, 'clerk', '2026-12-09T10:00:00.000Z');
    expect(words(late)).toMatch(/Overdue[\s\S]*was due 8 December 2026/);
    expect(JSON.stringify(late)).toContain('"color":"attention"');
    expect(words(card(answered, 'clerk', '2026-12-09T10:00:00.000Z'))).not.toContain('Overdue');
  });

  it('says why no day counts, and to when the time was extended', () => {
    expect(words(card(feeAsked, SWALE))).toMatch(
      /Clock stopped[\s\S]*until the fee is paid[\s\S]*The fee is paid/,
    );
    expect(words(card(waiting, SWALE))).toMatch(
      /until the requester answers[\s\S]*The requester has answered/,
    );
    expect(words(card(extended, SWALE))).toMatch(
      /due 8 January 2027[\s\S]*Extended to Friday 8 January 2027/,
    );
  });

  it('offers the answer and the clock to the receiving council alone, and views to the others', () => {
    expect(words(card(viewsIn, SWALE))).toMatch(/Decide[\s\S]*Fees notice given/);
    expect(words(card(viewsIn, SWALE))).not.toContain('Send our views');
    for (const who of [MAIDSTONE, 'chief-executive-tunbridge-wells']) {
      expect(words(card(viewsIn, who))).toContain('Send our views');
      expect(words(card(viewsIn, who))).not.toMatch(/^(Decide|More time|The answer was sent)$/m);
    }
    expect(words(card(answered, SWALE))).not.toMatch(/^(Decide|Send our views)$/m);
  });

  it('names nobody who asked, except on the answer to whoever had it shown', () => {
    const name = /Quillfeather/;
    for (const viewer of PEOPLE) expect(JSON.stringify(card(viewsIn, viewer))).not.toMatch(name);
    const shown = { ...show({ card: 'request', of, request: viewsIn }, SWALE), reveal: true } as const;
    expect(words(draw(shown).card)).toMatch(/Orlando Quillfeather[\s\S]*o.quillfeather@example.org/);
    expect(draw(shown).summary).not.toMatch(name);
  });

  it('shows the others what was shared with them, and its own council the whole', () => {
    const held = asked();
    const shared: LoggedRequest = { ...held, copied: { at: held.loggedAt, text: 'What did it cost?' } };
    expect(words(card(shared, MAIDSTONE))).toContain('What did it cost?');
    expect(words(card(shared, MAIDSTONE))).not.toContain('waste service cost each council');
    expect(words(card(shared, SWALE))).toContain('waste service cost each council');
  });

  it('says that details were erased, and what is out of its reach', () => {
    const gone = words(card(erased, 'clerk'));
    expect(gone).toMatch(/Personal details erased[\s\S]*I cannot reach/);
    expect(gone).not.toMatch(/waste service|Show contact details|Erase the details|website/);
    const shown = { ...show({ card: 'request', of, request: erased }, 'clerk'), reveal: true } as const;
    expect(words(draw(shown).card)).not.toContain('Asked by');
  });
});

describe('Every card of requests and complaints', () => {
  const contents: readonly Content[] = [
    ...[viewsIn, waiting, feeAsked, extended, answered, erased, asked()].map(
      (request): Content => ({ card: 'request', of, request }),
    ),
    { card: 'complaint', of, complaint: complained() },
    {
      card: 'complaint',
      of,
      complaint: complained(['2026-11-26', 'clerk', { type: 'CloseComplaint', how: 'answered' }]),
    },
    ...STEPS.map((step): Content => ({ card: 'record-form', of, typed: { step } })),
    { card: 'record-form', of, typed: { step: 'constructor' } },
    { card: 'requests', of: '', requests: [], complaints: [] },
  ];

  it('is sound and light for whoever looks at it', () => {
    for (const content of contents)
      for (const viewer of PEOPLE) {
        const { card: drawn, summary } = draw(show(content, viewer));
        expectSound(drawn);
        expect(weigh(drawn)).toBeLessThanOrEqual(BUDGET);
        expect(summary).toMatch(/^[^\n]{8,}[.?]$/);
      }
  });

  it('fits, however many there are and however much is typed', () => {
    const list = recordScenes(show).requests;
    if (list.card !== 'requests') throw new Error('another card');
    const [row] = list.requests;
    const many = {
      ...list,
      requests: Array.from({ length: 300 }, () => row ?? list.requests[0]),
    } as typeof list;
    const drawn = draw(many).card;
    expectSound(drawn);
    expect(words(drawn)).toMatch(/and \d+ more rows/);
    const long = asked();
    const text = 'Ä'.repeat(3000);
    const big = { ...long, text, views: { maidstone: { at: long.loggedAt, by: MAIDSTONE, text } } };
    expect(weigh(card(big, SWALE))).toBeLessThanOrEqual(BUDGET);
  });

  it('lists what is overdue first in the number that matters', () => {
    expect(words(draw(recordScenes(show).requests).card)).toMatch(/1\noverdue[\s\S]*Overdue/);
  });
});
