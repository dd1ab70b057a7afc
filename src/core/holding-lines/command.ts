export type HoldingCommand =
  | { readonly type: 'ProposeHoldingLine'; readonly topic: string; readonly text: string }
  | {
      readonly type: 'ApproveHoldingLine';
      readonly number: number;
      /** Why the Chairman cannot; the Vice Chairman must say. */
      readonly standingInBecause?: string;
    }
  | { readonly type: 'RetireHoldingLine'; readonly number: number };

export type HoldingCommandOf<T extends HoldingCommand['type']> = Extract<
  HoldingCommand,
  { readonly type: T }
>;
