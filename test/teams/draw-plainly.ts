import type { Showing } from '../../src/core/showing/index.ts';
import type { Drawn } from '../../src/teams/answer.ts';

const execute = (title: string, verb: string, data: object) => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
});

/** A card with every kind of button, so that tests of the wire do not hang on the wording of real cards. */
export function drawPlainly(showing: Showing): Drawn {
  const of = 'of' in showing ? showing.of : '';
  const text = showing.notice?.text ?? showing.card;
  const form = {
    type: 'AdaptiveCard',
    body: [{ type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true, maxLength: 20 }],
    actions: [execute('Send the reason', 'defer', { of })],
  };
  const card = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text },
      { type: 'ActionSet', actions: [execute('For', 'for', { of, no: 3 })] },
    ],
    actions: [
      execute('I am here', 'here', { of }),
      { type: 'Action.Submit', title: 'Old button', data: { verb: 'here', of } },
      { type: 'Action.ShowCard', title: 'Defer', card: form },
    ],
  };
  return { card, summary: text };
}
