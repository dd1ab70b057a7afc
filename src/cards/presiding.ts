import { type Called, findChair } from '../core/meeting/index.ts';
import { member, type Setting } from './who.ts';

/** Who presides, or would once the meeting is called to order; null when nobody may (R-CHAIR-3). */
export function presiderOf(setting: Setting, meeting: Called): string | null {
  const chair = findChair(meeting, setting);
  return chair.found === 'presiding' ? chair.presiding.person : null;
}

/** The person presiding sees their controls; so does everybody on the shared copy, where they stand apart. */
export function showsControls(setting: Setting, meeting: Called): boolean {
  return setting.viewer === null || setting.viewer === presiderOf(setting, meeting);
}

/** The quiet line above the controls of the person presiding, saying whose they are. */
export function presidingLine(setting: Setting, meeting: Called): string {
  const chair = findChair(meeting, setting);
  if (chair.found !== 'presiding') return 'For the person presiding';
  return `For the person presiding: ${member(setting, chair.presiding.seat, chair.presiding.person)}`;
}
