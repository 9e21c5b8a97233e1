import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a server, on which everything that it answers is heard. */
export class HeardWay {
  readonly #server: http.Server;
  readonly #heard: Buffer[] = [];

  private constructor(server: http.Server) {
    this.#server = server;
  }

  /** @param to The server's address. */
  static async open(to: string): Promise<HeardWay> {
    const server = http.createServer();
    const way = new HeardWay(server);
    server.on('request', (request, response) => way.#pass(to, request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return way;
  }

  /** `http://127.0.0.1:4000` */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** All that was answered by now. */
  get heard(): string {
    return Buffer.concat(this.#heard).toString();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #pass(to: string, request: http.IncomingMessage, response: http.ServerResponse): void {
    // What is packed could not be read.
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    const { method } = request;
    const onward = http.request(new URL(request.url ?? '', to), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (bytes: Buffer) => this.#heard.push(bytes));
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }
}
