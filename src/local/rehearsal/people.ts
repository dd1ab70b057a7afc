/** Who plays what: the people of the shipped board file, by the ids it gives them. */
export const LM = 'leader-maidstone';
export const CM = 'chief-executive-maidstone';
export const LS = 'leader-swale';
export const CS = 'chief-executive-swale';
/** Chairman in 2026/27 (10.1); the Leader of Maidstone is Vice Chairman. */
export const LT = 'leader-tunbridge-wells';
export const CT = 'chief-executive-tunbridge-wells';
export const DEPUTY_CT = 'director-tunbridge-wells';
export const DEPUTY_LS = 'cabinet-member-swale';
export const DEPUTY_LT = 'cabinet-member-tunbridge-wells';
export const CLERK = 'clerk';
export const PROGRAMME = 'programme-manager';
export const COMMS = 'communications-maidstone';
export const OFFICER = 'head-of-waste';
export const KENT = 'kent-representative';
