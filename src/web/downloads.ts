import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request, Response, Server } from 'restify';
import type { Download } from '../app/ports.ts';

export interface DownloadParts {
  /** What `calendar/TOKEN.ics` gives; null where it gives nothing. */
  readonly downloads: (path: string) => Promise<Download | null>;
  readonly say: (response: Response, status: number, words: string) => void;
  readonly answer: (
    handle: (request: Request, response: Response) => Promise<void>,
  ) => Parameters<Server['get']>[1];
}

const FOLDERS = ['calendar', 'documents'];
/** From one address in a minute: many behind one council's wall, and far too few to try tokens with. */
const A_MINUTE = 300;
const SECONDS = 60;

/** Files by a secret address. Unknown, run out, misspelt: all are nothing here, and nothing more is said. */
export function serveDownloads(server: Server, { downloads, say, answer }: DownloadParts): void {
  const limiter = new RateLimiterMemory({ points: A_MINUTE, duration: SECONDS });
  const give = async (folder: string, request: Request, response: Response): Promise<void> => {
    if (!(await isInTime(limiter, request))) {
      response.setHeader('Retry-After', String(SECONDS));
      return say(response, 429, 'That is more than is given out at once. Try again in a minute.');
    }
    const file = await downloads(`${folder}/${String(request.params?.file ?? '')}`);
    if (file === null) return say(response, 404, 'There is nothing here.');
    response.sendRaw(200, file.content, {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    });
  };
  for (const folder of FOLDERS)
    server.get(
      `/${folder}/:file`,
      answer((request, response) => give(folder, request, response)),
    );
}

async function isInTime(limiter: RateLimiterMemory, request: Request): Promise<boolean> {
  try {
    await limiter.consume(request.socket.remoteAddress ?? '');
    return true;
  } catch (over) {
    if (over instanceof Error) throw over;
    return false;
  }
}
