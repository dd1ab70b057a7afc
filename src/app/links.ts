import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Link, LinkKind, LinkRows, Links } from './ports.ts';

/** Where each kind of file is fetched: `/calendar/TOKEN.ics`. */
const FILES: Readonly<Record<LinkKind, { readonly folder: string; readonly ending: string }>> = {
  calendar: { folder: 'calendar', ending: 'ics' },
  'minutes-page': { folder: 'documents', ending: 'html' },
  'minutes-word': { folder: 'documents', ending: 'docx' },
  'press-csv': { folder: 'documents', ending: 'csv' },
};

export interface LinkParts {
  readonly rows: LinkRows;
  readonly clock: Clock;
  /** The bot's own address without a path, or null where no browser could reach it. */
  readonly address: () => string | null;
}

/** 32 random bytes: nobody guesses one, and the record of what it opens does not tell it. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const MOST_OFFERED = 10_000;

/** One link for each person, thing and term as long as this process lives: a card drawn again makes no new one. */
export function createLinks({ rows, clock, address }: LinkParts): Links {
  const offered = new Map<string, Promise<string>>();

  async function make(link: Link): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await rows.keep(digestOf(token), link);
    return token;
  }

  return {
    async offer(kind, stream, person, until) {
      const base = address();
      if (base === null) return null;
      const key = JSON.stringify([kind, stream, person, until]);
      if (offered.size >= MOST_OFFERED) offered.clear();
      const making = offered.get(key) ?? make({ kind, stream, person, until });
      offered.set(key, making);
      making.catch(() => offered.delete(key));
      const { folder, ending } = FILES[kind];
      return `${base}/${folder}/${await making}.${ending}`;
    },
    async open(token) {
      if (!TOKEN.test(token)) return null;
      const link = await rows.find(digestOf(token));
      return link && Date.parse(clock.now()) < Date.parse(link.until) ? link : null;
    },
  };
}

/** The kind of file a path such as `calendar/TOKEN.ics` asks for, and its token; null for any other path. */
export function readLinkPath(
  path: string,
): { readonly kinds: readonly LinkKind[]; readonly token: string } | null {
  const [, folder, token, ending] = /^([a-z]+)\/([^/.]+)\.([a-z]+)$/.exec(path) ?? [];
  const kinds = (Object.keys(FILES) as LinkKind[]).filter(
    (kind) => FILES[kind].folder === folder && FILES[kind].ending === ending,
  );
  return token !== undefined && kinds.length > 0 ? { kinds, token } : null;
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
