/** Where a transcript's lines go, a line each; `paint` is how a part of a line is set off, if at all. */
export interface Script {
  heading(words: string): void;
  direction(words: string): void;
  line(who: string, did: string): void;
  answer(words: string): void;
  refusal(words: string, rule: string | null): void;
  shown(words: string): void;
}

type Paint = (words: string) => string;
export interface Colours {
  readonly bold: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
}

const code =
  (on: number, off: number): Paint =>
  (words) =>
    `\u001b[${on}m${words}\u001b[${off}m`;
const asIs: Paint = (words) => words;

export const COLOURED: Colours = {
  bold: code(1, 22),
  faint: code(2, 22),
  good: code(32, 39),
  bad: code(31, 39),
};
export const PLAIN: Colours = { bold: asIs, faint: asIs, good: asIs, bad: asIs };

/** A transcript that reads like a play: who pressed or said what, and under it what Quorate answered. */
export function openScript(say: (line: string) => void, { bold, faint, good, bad }: Colours): Script {
  return {
    heading(words) {
      say('');
      say(bold(words));
    },
    direction: (words) => say(faint(`  (${words})`)),
    line: (who, did) => say(`  ${bold(who)} ${did}`),
    answer: (words) => say(`      ${good('✔')} ${words}`),
    refusal: (words, rule) => say(`      ${bad('✘')} ${words}${rule === null ? '' : faint(`  [${rule}]`)}`),
    shown: (words) => say(`      ${faint('▸')} ${words}`),
  };
}
