import http from 'node:http';
import { LineGate, type Message } from '@livestall/protocol';
import { listen, type Open } from '../listen.ts';
import { CrowdLines } from './crowd-lines.ts';

/** Lines go out as they are said: those of one frame together. */
const FRAME_MS = 16;

/** `/2000/v1/shows/…`: so many lines a second; `/2000-thinned/…`: as our own server thins them. */
const ADDRESS = /^\/(\d+)(-thinned)?(\/.*)$/;

/**
 * Stands before a show server as a server that sends every line of a crowd: all calls go through, and streams have the
 * lines between their own messages. At `/lines` are the lines alone, for pages that follow no show.
 *
 * @param server The address of the show server.
 */
export async function openFeed(server: string): Promise<Open> {
  return listen(
    http.createServer((request, response) => {
      const [, rate = '0', thinned, path = ''] = ADDRESS.exec(request.url ?? '') ?? [];
      const say = (write: (lines: Message[]) => void) => {
        const stop = crowd(Number(rate), thinned !== undefined, write);
        response.on('close', stop);
      };
      if (path === '/lines') {
        response.writeHead(200, {
          'content-type': 'text/event-stream',
          'access-control-allow-origin': '*',
        });
        say((lines) => response.write(`data: ${JSON.stringify(lines)}\n\n`));
        return;
      }
      const { method, headers } = request;
      const onward = http.request(new URL(path, server), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        if (!/\/stream(\?|$)/.test(path)) {
          answer.pipe(response);
          return;
        }
        passMessages(answer, response);
        say((lines) => {
          const batch = { t: Date.now(), flow: { messages: lines } };
          response.write(`event: batch\ndata: ${JSON.stringify(batch)}\n\n`);
        });
      });
      response.on('close', () => onward.destroy());
      onward.on('error', () => response.destroy());
      request.pipe(onward);
    }),
  );
}

/** Says so many lines a second, evenly. Gives what ends it. */
function crowd(rate: number, thinned: boolean, write: (lines: Message[]) => void): () => void {
  if (rate === 0) return () => undefined;
  const lines = new CrowdLines();
  const gate = new LineGate();
  const from = performance.now();
  let said = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - from) * rate) / 1_000) - said;
    said += due;
    const next = lines.next(due);
    const sent = thinned ? gate.take(next, Date.now()) : next;
    if (sent.length > 0) write(sent);
  }, FRAME_MS);
  return () => clearInterval(timer);
}

/** Passes Server-Sent Events on message by message, so that others fit between them. */
function passMessages(from: http.IncomingMessage, to: http.ServerResponse): void {
  let open = '';
  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const end = (open + text).lastIndexOf('\n\n') + 2;
    if (end >= 2) to.write((open + text).slice(0, end));
    open = (open + text).slice(end >= 2 ? end : 0);
  });
  from.on('end', () => to.end());
}
