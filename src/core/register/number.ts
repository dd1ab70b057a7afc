/** How a decision is cited for ever, for example `2026/014`: its year, and its serial within it. */
export const decisionNumber = (year: number, serial: number): string =>
  `${year}/${String(serial).padStart(3, '0')}`;

/** The year and serial of a number that came from outside. Null for what could not be one. */
export function parseDecisionNumber(
  text: unknown,
): { readonly year: number; readonly serial: number } | null {
  const [, year, serial] = (typeof text === 'string' && /^(\d{4})\/(\d{3,9})$/.exec(text)) || [];
  return year && serial ? { year: Number(year), serial: Number(serial) } : null;
}
