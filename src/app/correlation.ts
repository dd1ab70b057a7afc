import { parseStreamKey } from './stream-key.ts';

const LONGEST = 200;

/**
 * What ties a log line to the press or words it came from: the activity's id, out of the id of the command they became.
 * A command nobody pressed is named after the event or deadline it follows from. The person in it is left out.
 */
export function correlationOf(commandId: string): string {
  const slash = commandId.indexOf('/');
  const first = commandId.slice(0, slash);
  return (parseStreamKey(first) ? commandId : commandId.slice(slash + 1)).slice(0, LONGEST);
}
