import { describe, expect, it, onTestFinished } from 'vitest';
import { openWeb } from '../../src/web/server.ts';

async function front() {
  const asked: string[] = [];
  const web = await openWeb({
    messages: async () => ({ status: 200 }),
    ready: async () => ({ status: 'ready', notes: [] }),
    downloads: async (path) => {
      asked.push(path);
      return path.startsWith('calendar/known')
        ? { type: 'text/calendar; charset=utf-8', name: 'meeting.ics', content: 'BEGIN:VCALENDAR' }
        : null;
    },
    host: '127.0.0.1',
    port: 0,
    onFault: (error) => asked.push(String(error)),
  }).listen();
  onTestFinished(() => web.close());
  return { asked, get: (path: string) => fetch(`http://127.0.0.1:${web.port}${path}`) };
}

describe('A file by a secret address', () => {
  it('is to be saved, not shown, and is kept by nobody on the way', async () => {
    const { get } = await front();
    const answer = await get('/calendar/known.ics');
    expect([answer.status, await answer.text()]).toEqual([200, 'BEGIN:VCALENDAR']);
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="meeting.ics"');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  it('says of an unknown one what it says of any address there is nothing at', async () => {
    const { get } = await front();
    const [unknown, nowhere] = await Promise.all([get('/calendar/unknown.ics'), get('/nowhere')]);
    expect([unknown.status, await unknown.text()]).toEqual([404, await nowhere.text()]);
  });

  it('is asked for once, whatever the address tries', async () => {
    const { get, asked } = await front();
    for (const path of ['/calendar/..%2F..%2Fetc', '/calendar/%00', '/calendar/a/b', '/documents/x.docx'])
      expect((await get(path)).status).toBe(404);
    expect(asked).toEqual(['calendar/../../etc', 'calendar/\u0000', 'documents/x.docx']);
  });

  it('is refused for a while to an address that asks without end', async () => {
    const { get, asked } = await front();
    const answers = await Promise.all(Array.from({ length: 305 }, (_, i) => get(`/calendar/guess${i}.ics`)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(refused[0]?.headers.get('Retry-After')).toBe('60');
    expect(asked).toHaveLength(300);
  });
});
