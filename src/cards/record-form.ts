import { button } from './details.ts';
import { STEPS } from './record-steps.ts';
import { head, type Sheet, type ShownAs } from './sheet.ts';
import { where } from './words.ts';

type Shown = ShownAs<'record-form'>;

/** A form about a request, a complaint or somebody's details: which one, `typed.step` says. */
export function recordForm(showing: Shown): Sheet {
  const { board, typed } = showing;
  const step = Object.hasOwn(STEPS, typed.step ?? '') ? (typed.step ?? '') : 'views';
  const form = STEPS[step]?.(showing);
  if (!form) throw new Error(`no form ${step}`);
  const inputs = form.inputs.map((asked) => ({ ...asked, value: typed[asked.id] ?? asked.value }));
  const buttons = form.buttons.map((pressed) => ({ ...pressed, step }));
  const logs = step.startsWith('log-');
  return {
    head: head(where(board), form.title),
    foot: form.foot,
    speak: `${form.title}.`,
    plain: { inputs, buttons, back: logs ? [button('Back', 'requests')] : [button('Back', 'refresh')] },
  };
}
