import { describe, expect, it } from 'vitest';
import { paragraphOf } from '../../../src/core/minutes/index.ts';
import { AGENDA, CHAIR, heldBy, MEETING, type Move, SIX, saidUnder, viewOf } from './minuted.ts';

describe('Minutes drafted from the record (R-MINUTES-1)', () => {
  const view = viewOf();

  it('name those present by council and capacity, those in attendance, and when each came and left', () => {
    const lines = saidUnder(view, 'A');
    expect(lines).toContain('Leader of Swale | Swale | Leader of Swale | 09:55 | To the close');
    expect(lines).toContain('Chief Executive of Swale | Swale | Chief Executive of Swale | 09:55 | 10:18');
    expect(lines).toContain(
      'Chief Executive of Swale | Swale | Chief Executive of Swale | 10:25 | To the close',
    );
    expect(lines.some((l) => l.startsWith('Clerk') && l.endsWith('09:56 | To the close'))).toBe(true);
    expect(lines).toContain('There were no apologies for absence.');
  });

  it('say who presided and on what basis, and when a quorum was lost and regained', () => {
    const lines = saidUnder(view, 'B').join('\n');
    expect(lines).toContain('The Leader of Tunbridge Wells took the chair at 10:00, as Chairman.');
    expect(lines).toContain(
      'The quorum was lost at 10:18 and the meeting was suspended. Quorum: 4 present, 5 needed (10.3).',
    );
    expect(lines).toContain(
      'The quorum was regained at 10:25 and the meeting resumed, having been suspended since 10:18.',
    );
    expect(lines).toContain('The meeting closed at 10:30.');
  });

  it('name who declared which interest in which item, and whether they withdrew', () => {
    expect(saidUnder(view, 'C').join('\n')).toContain(
      'The Chief Executive of Maidstone declared a disclosable pecuniary interest in item 3 at 10:17, withdrew from the meeting for it, and was not counted for it.',
    );
  });

  it('give each item its motion, method, outcome with its number, and the reasons the cards print', () => {
    const lines = saidUnder(view, '2');
    expect(lines).toContain('That Digital be agreed.');
    expect(lines).toContain('The Leader of Swale objected at 10:12.');
    expect(lines).toContain('Recommended on a vote at 10:15. Decision 2026/015.');
    expect(lines.join('\n')).toContain(
      'Simple majority of the 4 votes cast for and against: 3 for, 1 against (11.1).',
    );
  });

  it('name every member in a division, and for, against, abstained and not voting make those present', () => {
    const lines = saidUnder(view, '2');
    expect(lines).toContain('For 3, against 1, abstained 1, not voting 1: 6 present and entitled.');
    expect(lines).toContain('Leader of Swale | Against');
    expect(lines).toContain('Chief Executive of Tunbridge Wells | Did not vote');
  });

  it('say why an item was deferred, and that another was not reached', () => {
    expect(saidUnder(view, '3')).toContain('Deferred at 10:26. Reason: The auditor asks for a month.');
    expect(saidUnder(view, '4')).toEqual(['This item was not reached.']);
  });

  it('count the members item by item, leaving out who withdrew', () => {
    const [first = '', , third = ''] = saidUnder(view, 'F');
    expect(first).toMatch(/^Item 1 \| 6 \| /);
    expect(third).toMatch(/^Item 3 \| 5 \| /);
    expect(third).toContain('Withdrew: Chief Executive of Maidstone');
  });

  it('list what follows for whom', () => {
    expect(saidUnder(view, 'Q')).toEqual([
      'Item 1 | Put recommendation 2026/014 to each council involved | Maidstone, Swale and Tunbridge Wells',
      'Item 2 | Put recommendation 2026/015 to each council involved | Maidstone, Swale and Tunbridge Wells',
      'Item 3 | Bring the item to the next available meeting | The clerk',
      'Item 4 | Bring the item to the next available meeting | The clerk',
    ]);
  });

  it('have the press item, which names no journalist, and the late items with the Chairman’s reason', () => {
    const late = {
      by: 'leader-tunbridge-wells',
      as: 'chairman',
      reason: 'The grant closes on Friday',
      at: '2026-11-25T09:00:00.000Z',
    };
    const more = viewOf({
      enquiries: [
        { outlet: 'Kent Messenger', stage: 'issued', minutes: 200 },
        { outlet: 'Radio Kent', stage: 'merged', minutes: 5 },
        { outlet: '', stage: 'issued', minutes: 3_000 },
        { outlet: 'The Courier', stage: 'issued' },
      ],
      late: [{ ...late, line: { number: 5, title: 'Grant', standing: null, item: 'item-5' } }],
    });
    expect(saidUnder(more, 'P')).toEqual([
      'Kent Messenger: answered after 3 hours 20 minutes.',
      'Radio Kent: part of another.',
      'A release of the Board: issued after 2 days.',
      'The Courier: answered.',
    ]);
    expect(saidUnder(view, 'P')).toEqual(['There were no press enquiries since the last meeting.']);
    expect(saidUnder(more, 'D').join()).toContain(
      'special circumstances at 09:00: The grant closes on Friday.',
    );
  });

  it('of an item taken in private give its public title, the paragraph and the law, and when the public went and came back', () => {
    const [first, second] = AGENDA;
    const kept = {
      ...second,
      title: 'A commercial matter',
      openness: { kind: 'exempt', paragraph: 3 },
    } as const;
    const events = heldBy([
      ['09:50', 'clerk', { type: 'CallMeeting', meeting: '2026-11-26', agenda: [first, kept] as never }],
      ...SIX.map((person): Move => ['09:55', person, { type: 'Arrive' }]),
      ['10:00', CHAIR, { type: 'CallToOrder' }],
      ['10:05', CHAIR, { type: 'MoveExclusion' }],
      ['10:06', CHAIR, { type: 'DeclareConsensus', number: 3 }],
      ['10:07', CHAIR, { type: 'TakeItem', number: 2 }],
      ['10:20', CHAIR, { type: 'DeclareConsensus', number: 2 }],
      ['10:30', CHAIR, { type: 'CloseMeeting' }],
    ]);
    const open = viewOf({ events });
    expect(saidUnder(open, '2')[0]).toBe(
      'This item is private: it is exempt under paragraph 3 of Part 1 of Schedule 12A, and its report and own motion are kept apart.',
    );
    expect(saidUnder(open, '2').join()).toContain('by consensus at 10:20');
    expect(saidUnder(open, '3').join()).toContain(
      'the press and public be excluded from the meeting for item 2',
    );
    expect(saidUnder(open, 'E')).toEqual([
      'At 10:07 the press and public were excluded, as the Board had resolved.',
      expect.stringContaining('were excluded from item 2 (“A commercial matter”) under section 100A(4)'),
      'At 10:20 the press and public were readmitted.',
    ]);
    expect(view.sections.map(({ ref }) => ref)).not.toContain('E');
  });

  it('say so where the meeting was never called to order', () => {
    const events = heldBy([
      ['09:50', 'clerk', { type: 'CallMeeting', meeting: '2026-11-26', agenda: [] }],
      ['10:20', 'clerk', { type: 'CloseMeeting' }],
    ]);
    const lines = saidUnder(viewOf({ events }), 'B');
    expect(lines[0]).toBe('The meeting was not called to order.');
    expect(saidUnder(viewOf({ events }), 'A').join()).toContain(
      'Absent without apologies: the Leader of Maidstone',
    );
  });

  it('number every paragraph once, so that a correction can name it', () => {
    const refs = view.sections.flatMap(({ blocks }) =>
      blocks.flatMap((b) => (b.kind === 'paragraph' ? [b.ref] : [])),
    );
    expect(new Set(refs).size).toBe(refs.length);
    expect(paragraphOf(view, ' 2.2 ')).toBe('That Digital be agreed.');
    expect(paragraphOf(view, 'a.1')).toBe('There were no apologies for absence.');
    expect(paragraphOf(view, '9.9')).toBeNull();
    expect(MEETING.length).toBeGreaterThan(20);
  });
});
