import { enquiryDetails, type LoggedEnquiry } from '../core/press/index.ts';
import { loggerCapacity } from '../core/request/index.ts';
import { detailsButtons, formButton } from './details.ts';
import type { ButtonSet } from './request-buttons.ts';
import type { Setting } from './who.ts';

/** The journalist's details, and the request for information that an enquiry also is (R-DP-1, R-PRESS-4). */
export function detailsSets(setting: Setting, enquiry: LoggedEnquiry): readonly ButtonSet[] {
  if (enquiry.kind === 'release' || setting.viewer === null) return [];
  const logs = loggerCapacity({ ...setting, person: setting.viewer }) !== undefined;
  const sets: readonly ButtonSet[] = [
    {
      heading: 'It asks for recorded information',
      buttons:
        enquiry.recorded && logs && enquiry.question !== null
          ? [formButton('Log as a request', 'log-request')]
          : [],
    },
    {
      heading: 'Personal details: showing them is recorded',
      buttons: detailsButtons(setting, enquiryDetails(enquiry), {
        show: 'show-journalist',
        step: 'erase-journalist',
      }),
    },
  ];
  return sets.filter(({ buttons }) => buttons.length > 0);
}
