import { once } from 'node:events';
import type net from 'node:net';

/** A connection on which one request after another is asked. */
export class Answers {
  readonly #socket: net.Socket;
  #text = '';
  #waiting: PromiseWithResolvers<string> | null = null;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#hear(text));
    socket.on('close', () => this.#waiting?.reject(new Error('The server hung up.')));
  }

  static async open(socket: net.Socket): Promise<Answers> {
    await once(socket, 'connect');
    return new Answers(socket);
  }

  /** Sends a whole request; resolves to the status of its answer. */
  ask(request: Buffer): Promise<string> {
    this.#waiting = Promise.withResolvers<string>();
    this.#socket.write(request);
    return this.#waiting.promise;
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #hear(text: string): void {
    this.#text += text;
    const head = this.#text.indexOf('\r\n\r\n');
    if (head === -1) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#text)?.[1] ?? 0);
    if (this.#text.length < head + 4 + length) return;
    const status = this.#text.slice(9, 12);
    this.#text = '';
    this.#waiting?.resolve(status);
  }
}
