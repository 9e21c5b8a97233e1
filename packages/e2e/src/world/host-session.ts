import { randomUUID } from 'node:crypto';
import type { Act, Message, Session } from '@livestall/protocol';

/** A host who acts over HTTP, without a console. */
export class HostSession {
  readonly #server: string;
  /** Its bearer token. */
  readonly token: string;

  private constructor(server: string, token: string) {
    this.#server = server;
    this.token = token;
  }

  /** Signs in with a single-use code. */
  static async open(server: string, code: string): Promise<HostSession> {
    const { token } = (await call(`${server}/v1/sessions`, 'POST', { code })) as Session;
    return new HostSession(server, token);
  }

  /** Does one act; gives where the log stands after it. */
  async act(show: string, act: Act): Promise<{ t: number; seq: number }> {
    return (await this.call('POST', `/v1/shows/${show}/acts`, act)) as { t: number; seq: number };
  }

  /** Says a line; the same key says it once, however often it is sent. */
  async say(show: string, text: string, key: string = crypto.randomUUID()): Promise<Message> {
    const url = `${this.#server}/v1/shows/${show}/messages`;
    return (await call(url, 'POST', { text }, { token: this.token, key })) as Message;
  }

  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    return call(`${this.#server}${path}`, method, body, { token: this.token });
  }

  /** Uploads a file as it is. */
  async upload(path: string, body: string, type: string): Promise<void> {
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': type };
    const response = await fetch(this.#server + path, { method: 'PUT', headers, body });
    if (!response.ok) throw new Error(`PUT ${path}: ${response.status} ${await response.text()}`);
  }
}

/** A call that must succeed. */
export async function call(
  url: string,
  method: string,
  body?: unknown,
  { token, key }: { token?: string; key?: string } = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      // Each call of a test is an act of its own, where it does not say otherwise.
      'idempotency-key': key ?? randomUUID(),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}
