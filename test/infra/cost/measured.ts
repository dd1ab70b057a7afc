/** What a month's estimate is made from; counted, not guessed. Written to infra/meeting.json. */
export interface Measured {
  readonly measuredAt: string;
  /** A quarterly meeting, from the items raised before it to the close: requests to the tables. */
  readonly meeting: { readonly transactions: number; readonly events: number };
  /** One process with nothing to do, for a minute. */
  readonly idleMinute: { readonly transactions: number };
  /** A backup of that meeting: bytes an event, compressed. */
  readonly backup: { readonly bytesAnEvent: number };
}
