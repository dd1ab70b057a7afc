import type { PartyId } from '../constitution/index.ts';
import type { PressLineData } from './announce.ts';
import { minutesBetween, minutesTaken } from './figures.ts';

interface Council {
  readonly id: PartyId;
  readonly name: string;
}

/** Every enquiry and release as comma-separated values, oldest first, without anybody's name or words (R-PRESS-4, R-DP-1). */
export function enquiriesAsCsv(lines: readonly PressLineData[], councils: readonly Council[]): string {
  const nameOf = (id: PartyId | null): string => councils.find((c) => c.id === id)?.name ?? '';
  const heads = ['Id', 'Kind', 'Outlet', 'Stage', 'Logged by', 'Logged', 'Due', 'Ended', 'Minutes taken'];
  const rows = lines
    .toSorted((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1))
    .map((line) => [
      ...[line.id, line.kind, line.outlet, line.stage, nameOf(line.party), line.loggedAt, line.dueAt ?? ''],
      ...[line.endedAt ?? '', minutesTaken(line) ?? ''],
      ...councils.map(({ id }) => (line.heard[id] ? minutesBetween(line.loggedAt, line.heard[id]) : '')),
    ]);
  const all = [[...heads, ...councils.map(({ name }) => `${name} heard, minutes`)], ...rows];
  // RFC 4180; the mark at the beginning tells a spreadsheet that it is UTF-8.
  return `\uFEFF${all.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula is kept as text by an apostrophe in front of it. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replace(/[\r\n\t]+/g, ' ');
  const safe = /^[\s\u00a0]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
