import type { Logger } from 'pino';
import type { Board, PersonId } from '../../core/constitution/index.ts';
import type { Boards } from '../boards.ts';
import type { Courier } from '../courier.ts';
import type { Evidence } from '../evidence.ts';
import type { Handler } from '../handler.ts';
import type { Clock, Place, Store } from '../ports.ts';
import type { Scenes } from '../scenes.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly boards: Boards;
  readonly handler: Handler;
  readonly scenes: Scenes;
  readonly courier: Courier;
  readonly evidence: Evidence;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tenants whose people may speak; null leaves it to the board files. */
  readonly allowedTenants: readonly string[] | null;
}

/** Somebody known, speaking for a board in a place. */
export interface Speaker {
  readonly board: Board;
  readonly person: PersonId;
  readonly place: Place;
  readonly commandId: string;
}
