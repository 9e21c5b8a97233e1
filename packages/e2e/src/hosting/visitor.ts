import { once } from 'node:events';
import { connect, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectTls } from 'node:tls';
import type { Proxy } from './proxy.ts';

/** An answer over HTTP/2. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A stream of Server-Sent Events that is being read. */
export interface OpenStream {
  headers: IncomingHttpHeaders;
  /** The data of the next message of this name. */
  next(event: string): Promise<Record<string, unknown>>;
  /** Whether it has ended. */
  ended(): boolean;
}

/** Somebody who comes to `live.example` through a proxy, over HTTP/2, from an address of this machine. */
export class Visitor {
  readonly #session: ClientHttp2Session;

  constructor({ port, ca }: Proxy, address = '127.0.0.1') {
    const to = { host: '127.0.0.1', port, localAddress: address };
    const secure = { ca, servername: 'live.example', ALPNProtocols: ['h2'] };
    this.#session = connect(`https://127.0.0.1:${port}`, {
      createConnection: () => connectTls({ ...to, ...secure }),
    });
  }

  async ask(method: string, path: string, headers = {}, body?: string | Buffer): Promise<Answer> {
    const request = this.#request(method, path, headers);
    // A proxy that refuses a body may not read it to its end.
    request.on('error', () => undefined);
    request.end(body);
    const [head] = (await once(request, 'response')) as [IncomingHttpHeaders];
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return { status: Number(head[':status']), headers: head, body: Buffer.concat(chunks) };
  }

  async follow(path: string): Promise<OpenStream> {
    const request = this.#request('GET', path, { 'accept-encoding': 'gzip' });
    const [headers] = (await once(request, 'response')) as [IncomingHttpHeaders];
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const next = async (event: string): Promise<Record<string, unknown>> => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end === -1) {
          await Promise.race([once(request, 'data'), once(request, 'close')]);
          if (request.closed && !text.includes('\n\n')) throw new Error('The stream ended.');
          continue;
        }
        const message = text.slice(0, end);
        text = text.slice(end + 2);
        const [, data = 'null'] = /^data: (.*)$/m.exec(message) ?? [];
        if (message.includes(`event: ${event}\n`)) {
          return JSON.parse(data) as Record<string, unknown>;
        }
      }
    };
    return { headers, next, ended: () => request.closed };
  }

  leave(): void {
    this.#session.destroy();
  }

  #request(method: string, path: string, headers: object) {
    const names = { ':authority': 'live.example', ':method': method, ':path': path };
    return this.#session.request({ ...names, ...headers });
  }
}
