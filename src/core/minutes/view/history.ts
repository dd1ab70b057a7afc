import { civilDateAt, type Instant } from '../../calendar/index.ts';
import { personName } from '../../constitution/index.ts';
import { dayInWords } from '../../wording/index.ts';
import type { Begun } from '../state.ts';
import { clock, sentence } from './names.ts';
import type { Sources } from './types.ts';

/** How far the newest version is: a draft, approved, or signed, by whom and when (R-MINUTES-2). */
export function statusOf(sources: Sources, minutes: Begun): string {
  const version = `version ${minutes.version}`;
  if (minutes.stage === 'draft') return `Draft, ${version}: not yet approved by a meeting of the Board.`;
  const { approval } = minutes;
  const approved = `approved by the meeting ${approval.meeting} on ${when(sources, approval.at)}, ${name(sources, approval.by)} presiding`;
  if (minutes.stage === 'approved') return `Approved, ${version}: ${approved}.`;
  return `Signed, ${version}: ${approved}; signed by ${name(sources, minutes.signature.by)} on ${when(sources, minutes.signature.at)}.`;
}

/** Each version, what was corrected in it and why; what was said before stays here to be read. */
export function historyOf(sources: Sources, minutes: Begun): readonly string[] {
  const { corrections, approvals, signatures, closedAt } = minutes;
  const made = corrections.map(({ version, by, at, paragraph, was, reason }) => ({
    at,
    text: `Version ${version}: paragraph ${paragraph} corrected by ${name(sources, by)} on ${when(sources, at)}. Why: ${sentence(reason)} It said: “${was}”`,
  }));
  const passed = approvals.map(({ version, by, at, meeting, fingerprint }) => ({
    at,
    text: `Version ${version}: approved by the meeting ${meeting} on ${when(sources, at)}, ${name(sources, by)} presiding. SHA-256 of its words: ${fingerprint}`,
  }));
  const signed = signatures.map(({ version, by, at, fingerprint }) => ({
    at,
    text: `Version ${version}: signed by ${name(sources, by)} on ${when(sources, at)}. SHA-256 of its words: ${fingerprint}`,
  }));
  const since = [...made, ...passed, ...signed].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return [
    `Version 1: drafted from the record at the close, ${when(sources, closedAt)}.`,
    ...since.map(({ text }) => text),
  ];
}

const name = ({ board }: Sources, person: string): string => personName(board, person);

const when = (sources: Sources, at: Instant): string =>
  `${dayInWords(civilDateAt(at, sources.board.timeZone))} at ${clock(sources, at)}`;
