import { amended } from '../../constitution/index.ts';
import type { Facts, Ruling } from '../../kernel/index.ts';
import type { RosterCommand } from '../command.ts';
import type { RosterEvent } from '../event.ts';
import type { Roster } from '../state.ts';
import { appointPerson } from './appoint.ts';
import { bindPerson, issueCode } from './bind.ts';
import { endEntry } from './end.ts';
import { overrideChair } from './override.ts';
import { nameSubstitute } from './substitute.ts';

/** Judge a change of a board's people. Refuses with every breach found; never throws. */
export function decide(command: RosterCommand, roster: Roster, given: Facts): Ruling<RosterEvent> {
  // By this very record: the board as this process knows it may be a second behind.
  const facts = { ...given, board: amended(given.board.file ?? given.board, roster, given.now) };
  switch (command.type) {
    case 'AppointPerson':
      return appointPerson(command, roster, facts);
    case 'NameSubstitute':
      return nameSubstitute(command, roster, facts);
    case 'EndAppointment':
    case 'EndSubstitute':
      return endEntry(command, roster, facts);
    case 'OverrideChair':
      return overrideChair(command, roster, facts);
    case 'IssueCode':
      return issueCode(command, roster, facts);
    case 'BindPerson':
      return bindPerson(command, roster, facts);
  }
}
