import { readLinkPath } from './links.ts';
import type { Download, Link, LinkKind, Links } from './ports.ts';

/** Makes the file a link opens, as the record is now; null where there is no longer one. */
export type MakeFile = (link: Link) => Promise<Download | null>;

/** What the address `/calendar/TOKEN.ics` gives: null, without a reason, for whatever opens nothing. */
export type Downloads = (path: string) => Promise<Download | null>;

export function createDownloads(
  links: Links,
  files: Readonly<Partial<Record<LinkKind, MakeFile>>>,
): Downloads {
  return async (path) => {
    const asked = readLinkPath(path);
    const link = asked && (await links.open(asked.token));
    const make = link && asked.kinds.includes(link.kind) ? files[link.kind] : undefined;
    return link && make ? make(link) : null;
  };
}
