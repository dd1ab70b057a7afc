import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../src/core/kernel/index.ts';
import { type MeetingCommand, meeting } from '../../../src/core/meeting/index.ts';
import { CLERK, confirm, hands, recorded, sendBack } from './hands-raised.ts';
import { CHAIR, SWALE, VICE } from './members.ts';
import { having, inVote, type Sat, type Step } from './minutes.ts';
import { closeVote, GONE, interest } from './moves.ts';

const put: readonly Step[] = [...inVote(1), ...recorded(1, { [SWALE]: 'for' })];
const tell = (person: string, of: string) => ({ kind: 'tell', to: [{ person }], card: 'hands', of }) as const;
const refresh = (card: string, of: string) => ({ kind: 'refresh', card, of }) as const;

function told(sat: Sat, person: string, command: MeetingCommand): readonly Announcement[] {
  const { ruling, state } = sat.when(person, command);
  return ruling.inOrder ? ruling.events.flatMap((event) => meeting.announce(event, state)) : [];
}

describe('Of a show of hands', () => {
  it('whoever presides is told, and nobody where the Board meets', () => {
    expect(told(having(inVote(1)), CLERK, hands(1, { [SWALE]: 'for' }))).toEqual([tell(CHAIR, '1.1')]);
  });

  it('taken again, there is a new message, and the one before says so', () => {
    expect(told(having(put), CLERK, hands(1, { [SWALE]: 'against' }))).toEqual([
      refresh('hands', '1.1'),
      tell(CHAIR, '1.2'),
    ]);
  });

  it('the clerk is told what became of it', () => {
    for (const command of [confirm(1), sendBack(1)]) {
      const all = told(having(put), CHAIR, command);
      expect(all).toContainEqual(tell(CLERK, '1.1'));
      expect(all).toContainEqual(refresh('hands', '1.1'));
      expect(all).toContainEqual(refresh('ballot', '1'));
    }
  });

  it('whoever takes the chair while it waits is told', () => {
    expect(told(having(put), CHAIR, GONE)).toContainEqual(tell(VICE, '1.1'));
  });

  it('its card is brought up to date when somebody in it goes or withdraws, and when the vote is over', () => {
    for (const [person, command] of [
      [SWALE, GONE],
      [SWALE, interest(1)],
      [CHAIR, closeVote(1)],
    ] as const)
      expect(told(having(put), person, command)).toContainEqual(refresh('hands', '1.1'));
  });
});
