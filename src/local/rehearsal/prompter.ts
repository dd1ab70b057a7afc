import type { PersonId } from '../../core/constitution/index.ts';
import { executeActivity } from '../fake-teams/activities.ts';
import { asRecord } from '../fake-teams/types.ts';
import { until } from '../fake-teams/until.ts';
import { buttonsOf, type FakePlace, type Shown, textOf } from '../fake-teams.ts';
import { type Answer, answerOf, oneLine } from './answer.ts';
import type { Script } from './script.ts';
import type { Stage } from './stage.ts';

export interface Press {
  readonly inputs?: Readonly<Record<string, string>>;
  /** In the presser's own chat with the bot; in the board's chat otherwise. */
  readonly alone?: boolean;
  /** The card, by words it says, where several carry such a button; the newest that carries it unless told. */
  readonly on?: string;
  /** What the press is about, where the button alone does not say. */
  readonly about?: string;
  /** The rule that is expected to stop the press. */
  readonly stoppedBy?: `R-${string}`;
}

/** One thing the script said would happen, and what did. */
export interface Check {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** Speaks the parts: every press goes to the bot over HTTP, every answer into the transcript and, if awaited, the checks. */
export interface Prompter {
  readonly checks: readonly Check[];
  presses(who: PersonId, title: string, how?: Press): Promise<Answer>;
  /** Press something the person's card does not show: what an older card, or a forger, would send. */
  forces(
    who: PersonId,
    verb: string,
    data: Readonly<Record<string, unknown>>,
    stoppedBy: `R-${string}`,
  ): Promise<void>;
  /** Several people at the same instant. */
  together(presses: readonly (readonly [PersonId, string])[]): Promise<void>;
  says(who: PersonId, words: string, how?: { readonly alone?: boolean }): Promise<void>;
  /** What must come to somebody's own chat without their asking, by words it holds; within 20 s. */
  hears(who: PersonId, what: string, words: string): Promise<void>;
  /** The newest card in somebody's own chat: what it is about, and the titles of its buttons. */
  sees(who: PersonId): Promise<{ readonly of: unknown; readonly buttons: readonly string[] }>;
  /** The key of the meeting that is on, as its cards carry it. */
  meeting(): Promise<string>;
  check(what: string, expected: string, found: string): void;
}

const anyCard = (): boolean => true;

export function openPrompter(stage: Stage, script: Script): Prompter {
  const checks: Check[] = [];
  const { teams, group } = stage;
  const seen = new Set<string>();

  /** What has appeared in the board's chat since last looked. */
  function tellWhatIsShown(place: FakePlace): void {
    for (const { activityId, summary } of teams.cards(place)) {
      if (!seen.has(activityId)) script.shown(oneLine(summary));
      seen.add(activityId);
    }
  }

  function tell(who: PersonId, title: string, answer: Answer, stoppedBy?: string): void {
    if (answer.refused) script.refusal(answer.words, answer.rule);
    else script.answer(answer.words);
    if (stoppedBy === undefined && !answer.refused) return;
    const found = answer.refused ? (answer.rule?.split(',')[0] ?? 'refused') : 'in order';
    check(`${stage.name(who)}: ${title}`, stoppedBy ?? 'in order', found);
  }

  function check(what: string, expected: string, found: string): void {
    checks.push({ what, expected, found });
  }

  return {
    checks,
    check,
    async hears(who, what, words) {
      const chat = await stage.chat(who);
      const told = (): boolean => teams.cards(chat).some(({ card }) => oneLine(textOf(card)).includes(words));
      const found = await until(told, 20_000).then(
        () => words,
        () => 'not a word',
      );
      script.line(stage.name(who), `is told: "${found}"`);
      check(what, words, found);
    },
    async sees(who) {
      const buttons = buttonsOf(stage.person(who).sees(await stage.chat(who), 'last'));
      const of = asRecord(buttons[0]?.action.data)?.of;
      return { of, buttons: buttons.map(({ title }) => title) };
    },
    async meeting() {
      const roll = teams
        .cards(group)
        .find(({ card }) => buttonsOf(card).some(({ title }) => title === 'I am here'));
      return String(asRecord(buttonsOf(roll?.card ?? {})[0]?.action.data)?.of);
    },
    async presses(who, title, { inputs = {}, alone = false, on, about, stoppedBy } = {}) {
      const place = alone ? await stage.chat(who) : group;
      script.line(
        stage.name(who),
        `presses "${title}"${about === undefined ? '.' : `: ${about.replace(/\W$/, '')}.`}`,
      );
      const card = on ?? anyCard;
      const answer = answerOf(await stage.person(who).presses(place, card, title, inputs));
      tell(who, title, answer, stoppedBy);
      await stage.settled();
      tellWhatIsShown(group);
      return answer;
    },
    async forces(who, verb, data, stoppedBy) {
      const place = await stage.chat(who);
      script.line(stage.name(who), `presses "${verb}" on an older copy of the card.`);
      const to = { serviceUrl: teams.serviceUrl, id: `old-${checks.length}-${verb}`, thread: null };
      const press = { action: { type: 'Action.Execute', verb }, data, card: '1', trigger: 'manual' } as const;
      const { body } = await teams.deliver(executeActivity(place, stage.person(who), to, press));
      tell(who, verb, answerOf(asRecord(asRecord(body)?.value) ?? {}), stoppedBy);
    },
    async together(presses) {
      const card: Shown = teams.lastCard(group);
      const same = ({ activityId }: Shown): boolean => activityId === card.activityId;
      const answers = await Promise.all(
        presses.map(async ([who, title]) => answerOf(await stage.person(who).presses(group, same, title))),
      );
      for (const [i, [who, title]] of presses.entries()) {
        script.line(stage.name(who), `presses "${title}".`);
        const answer = answers[i];
        if (answer) tell(who, title, answer);
      }
      await stage.settled();
      tellWhatIsShown(group);
    },
    async says(who, words, { alone = false } = {}) {
      const place = alone ? await stage.chat(who) : group;
      script.line(stage.name(who), `says "${words}".`);
      if (alone) for (const { activityId } of teams.cards(place)) seen.add(activityId);
      await stage.person(who).says(place, words);
      await stage.settled();
      tellWhatIsShown(place);
      tellWhatIsShown(group);
    },
  };
}
