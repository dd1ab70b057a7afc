import { describe, expect, it } from 'vitest';
import { type RequestCommand, request } from '../../../src/core/request/index.ts';
import { facts } from '../boards.ts';
import { given } from '../given.ts';
import { CLERK, copied, decided, isCopied, logged, MAIDSTONE, on, SWALE, sent, viewsOf } from './requests.ts';

const TODAY = on('2026-03-10');
const views = { type: 'SendViews', text: 'Ours are on our website.' } as const;
const OWN: readonly RequestCommand[] = [
  { type: 'MarkDraftReady' },
  { type: 'AskClarification', on: '2026-03-10', text: 'Which year?' },
  { type: 'GiveFeesNotice', on: '2026-03-10' },
  { type: 'ExtendTime', until: '2026-04-20', reason: 'To weigh the public interest.' },
  { type: 'DecideRequest', outcome: 'disclose', section: '', reason: '' },
  { type: 'EndRequest', why: 'withdrawn' },
];

describe('The receiving council alone decides (R-FOI-3, 19.8)', () => {
  it.each(OWN.map((command) => [command.type, command] as const))('%s is its own people’s', (_, command) => {
    for (const who of [SWALE, 'chief-executive-swale', 'leader-swale', 'director-swale'])
      expect([who, given(request, ...isCopied).when(command, facts(who, TODAY)).ruling.inOrder]).toEqual([
        who,
        true,
      ]);
  });

  it.each(OWN.map((command) => [command.type, command] as const))(
    '%s is refused to anybody else',
    (_, command) => {
      for (const who of [
        MAIDSTONE,
        'chief-executive-tunbridge-wells',
        CLERK,
        'head-of-waste',
        'kent-representative',
      ])
        given(request, ...isCopied)
          .when(command, facts(who, TODAY))
          .thenOutOfOrder('R-FOI-3', 'receiving-council-decides', { clause: '19.8', required: 'swale' });
      given(request, ...isCopied)
        .when(command, facts(null, TODAY))
        .thenOutOfOrder('R-FOI-3');
    },
  );
});

describe('Copying it to the other councils (R-FOI-1, 19.6)', () => {
  const copy = { type: 'CopyRequest', text: 'What did the service cost?' } as const;

  it('is done by the receiving council, or whoever logged it, with what names nobody', () => {
    given(request, logged)
      .when(copy, facts('chief-executive-swale', TODAY))
      .then({
        ...copied,
        at: TODAY.now,
        by: 'chief-executive-swale',
        capacity: 'Chief Executive of Swale',
        text: copy.text,
      });
    const byClerk = { ...logged, by: CLERK, capacity: 'Clerk' };
    expect(given(request, byClerk).when(copy, facts(CLERK, TODAY)).ruling.inOrder).toBe(true);
    given(request, logged).when(copy, facts(MAIDSTONE, TODAY)).thenOutOfOrder('R-FOI-3');
  });

  it('is done once, since nobody can unread it', () => {
    given(request, logged, { ...copied, text: copy.text })
      .when(copy, facts(SWALE, TODAY))
      .thenNothing();
    given(request, ...isCopied)
      .when(copy, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-1', 'copied-already');
    given(request, ...isCopied)
      .when({ ...copy, text: logged.text ?? '' }, facts(SWALE, TODAY))
      .thenNothing();
  });

  it('needs words, and a request that still is one', () => {
    given(request, logged)
      .when({ ...copy, text: '' }, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-1', 'left-blank');
    given(request, logged, decided, sent)
      .when(copy, facts(SWALE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'request-over');
  });
});

describe('The other councils’ views (R-FOI-1, 19.7)', () => {
  it('are sent by each, and may be sent anew', () => {
    given(request, ...isCopied)
      .when(views, facts(MAIDSTONE, TODAY))
      .then({ ...viewsOf('maidstone', MAIDSTONE), at: TODAY.now });
    given(request, ...isCopied, viewsOf('maidstone', MAIDSTONE))
      .when({ ...views, text: 'On second thoughts.' }, facts('chief-executive-maidstone', TODAY))
      .then({
        ...viewsOf('maidstone', 'chief-executive-maidstone'),
        ...{ at: TODAY.now, capacity: 'Chief Executive of Maidstone', text: 'On second thoughts.' },
      });
    given(request, ...isCopied, viewsOf('maidstone', MAIDSTONE))
      .when(views, facts(MAIDSTONE, TODAY))
      .thenNothing();
  });

  it('are not the receiving council’s to send, nor anybody’s before it is copied', () => {
    for (const who of [SWALE, CLERK, 'kent-representative'])
      given(request, ...isCopied)
        .when(views, facts(who, TODAY))
        .thenOutOfOrder('R-FOI-1', 'not-copied-to-you');
    given(request, logged)
      .when(views, facts(MAIDSTONE, TODAY))
      .thenOutOfOrder('R-FOI-1', 'not-copied-to-you');
  });

  it('are taken late too, and never stop the clock', () => {
    const late = on('2026-04-20');
    const { ruling, state } = given(request, ...isCopied).when(views, facts(MAIDSTONE, late));
    expect(ruling).toMatchObject({ inOrder: true, events: [{ type: 'ViewsSent' }] });
    expect(state).toMatchObject({ clock: { from: '2026-03-02', pauses: [], asked: null } });
  });

  it('are wanted in words, while there is still something to decide', () => {
    given(request, ...isCopied)
      .when({ ...views, text: ' ' }, facts(MAIDSTONE, TODAY))
      .thenOutOfOrder('R-FOI-1', 'left-blank');
    given(request, ...isCopied, decided, sent)
      .when(views, facts(MAIDSTONE, TODAY))
      .thenOutOfOrder('R-FOI-2', 'request-over');
  });
});
