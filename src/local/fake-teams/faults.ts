/** Which of the bot's coming requests go wrong. Without `conversation`, whichever comes next. */
interface Which {
  readonly method?: string | undefined;
  readonly conversation?: string | undefined;
  /** How many in all; one unless told. */
  readonly times?: number | undefined;
}
export interface FailNext extends Which {
  readonly status: number;
  readonly retryAfter?: number | string | undefined;
}

export type Fault =
  /** `taken`: the failure is only in the answer. */
  | {
      readonly kind: 'fail';
      readonly status: number;
      readonly retryAfter: string | null;
      readonly taken?: boolean;
    }
  /** No answer until the service is closed. */
  | { readonly kind: 'hang' }
  /** The message is taken, and then the connection is lost. */
  | { readonly kind: 'drop' };

/** Asked of every request for which nothing is planned. */
export type FaultRule = (method: string, conversation: string) => Fault | null;

export interface Faults {
  failNext(which: FailNext): void;
  hang(which?: Which): void;
  dropAnswerAfterCommit(which?: Which): void;
  /** Decides what goes wrong with each request from now on; null mends the service. */
  failBy(rule: FaultRule | null): void;
  take(method: string, conversation: string): Fault | null;
  clear(): void;
}

export function openFaults(): Faults {
  let rule: FaultRule | null = null;
  let planned: { which: Which; left: number; fault: Fault }[] = [];
  const plan = (which: Which, fault: Fault) => {
    planned.push({ which, left: which.times ?? 1, fault });
  };
  return {
    failNext: ({ status, retryAfter, ...which }) =>
      plan(which, {
        kind: 'fail',
        status,
        retryAfter: retryAfter === undefined ? null : String(retryAfter),
      }),
    hang: (which = {}) => plan(which, { kind: 'hang' }),
    dropAnswerAfterCommit: (which = {}) => plan(which, { kind: 'drop' }),
    failBy(next) {
      rule = next;
    },
    take(method, conversation) {
      const found = planned.find(
        ({ which }) =>
          (which.method ?? method) === method && (which.conversation ?? conversation) === conversation,
      );
      if (!found) return rule?.(method, conversation) ?? null;
      found.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return found.fault;
    },
    clear() {
      planned = [];
      rule = null;
    },
  };
}
