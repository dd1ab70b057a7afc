import { describe, expect, it } from 'vitest';
import { createEvidence } from '../../src/app/evidence.ts';

const at = (time: string): string => `2026-11-26T${time}:00.000Z`;

describe('What Teams says of who joins and leaves', () => {
  it('is kept for each person as it last was: whoever comes back is there', () => {
    const evidence = createEvidence();
    evidence.note('mkip', 'joined', ['a', 'b'], at('09:55'));
    evidence.note('mkip', 'left', ['a'], at('10:10'));
    expect(evidence.of('mkip', at('10:11'))).toEqual({
      a: { joined: at('09:55'), left: at('10:10') },
      b: { joined: at('09:55'), left: null },
    });
    evidence.note('mkip', 'joined', ['a'], at('10:20'));
    expect(evidence.of('mkip', at('10:21')).a).toEqual({ joined: at('10:20'), left: null });
  });

  it('of a meeting that is over is that everybody has left it', () => {
    const evidence = createEvidence();
    evidence.note('mkip', 'joined', ['a', 'b'], at('09:55'));
    evidence.note('mkip', 'left', ['a'], at('10:10'));
    evidence.note('mkip', 'ended', [], at('11:00'));
    expect(evidence.of('mkip', at('11:01'))).toEqual({
      a: { joined: at('09:55'), left: at('10:10') },
      b: { joined: at('09:55'), left: at('11:00') },
    });
  });

  it('is each board’s own, and forgotten when its meeting closes', () => {
    const evidence = createEvidence();
    evidence.note('mkip', 'joined', ['a'], at('09:55'));
    evidence.note('weald', 'joined', ['b'], at('09:55'));
    evidence.forget('mkip');
    expect(evidence.of('mkip', at('10:00'))).toEqual({});
    expect(Object.keys(evidence.of('weald', at('10:00')))).toEqual(['b']);
  });

  it('is forgotten half a day after the last of it, where nobody closed a meeting', () => {
    const evidence = createEvidence();
    evidence.note('mkip', 'joined', ['a'], '2026-11-26T09:00:00.000Z');
    expect(evidence.of('mkip', '2026-11-26T21:00:00.000Z')).toHaveProperty('a');
    expect(evidence.of('mkip', '2026-11-26T21:00:00.001Z')).toEqual({});
  });

  it('about nobody known is nothing', () => {
    const evidence = createEvidence();
    evidence.note('mkip', 'joined', [], at('09:55'));
    evidence.note('mkip', 'ended', [], at('09:56'));
    expect(evidence.of('mkip', at('10:00'))).toEqual({});
  });
});
