import type { IncomingMessage } from 'node:http';

/** What came in a request's body, or why it is not accepted. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415; readonly words: string };

const MAX_BODY = 256 * 1024;

const TOO_BIG: Body = { kind: 'refused', status: 413, words: 'That is more than this bot reads: 256 KiB.' };
const NOT_JSON: Body = { kind: 'refused', status: 415, words: 'Only JSON is read here.' };
const BROKEN_OFF: Body = { kind: 'refused', status: 400, words: 'The request was broken off.' };
const BROKEN: Body = { kind: 'refused', status: 400, words: 'The body is not JSON.' };

/** Reads a JSON body of at most 256 KiB: what is larger is never held, let alone parsed. Compressed bodies are refused. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (!isJson(request)) return NOT_JSON;
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return TOO_BIG;
  const bytes = await collect(request);
  if ('kind' in bytes) return bytes;
  try {
    return { kind: 'json', value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return BROKEN;
  }
}

function isJson(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  return /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type) && encoding === 'identity';
}

/** Once there is too much, what is still to come is let go by unread. */
function collect(request: IncomingMessage): Promise<Buffer | Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(TOO_BIG);
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    // Whoever breaks off is told nothing, and is no fault of ours.
    request.once('error', () => resolve(BROKEN_OFF));
    request.once('close', () => resolve(BROKEN_OFF));
  });
}
