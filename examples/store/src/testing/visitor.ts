import type { Served } from '../../../page/served.ts';

/** Node's own, also while a test puts a visitor in the place of a page's `fetch`. */
const send = globalThis.fetch;

/** What came back: status, headers, and the body as JSON or text. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A shopper at the shop's door, over HTTP, with a cookie jar and, like a browser, an Origin on every change. */
export class Visitor {
  readonly #store: Served;
  readonly #origin: string | undefined;
  readonly #cookies = new Map<string, string>();

  constructor(store: Served, options: { readonly origin?: string | undefined } = {}) {
    this.#store = store;
    this.#origin = 'origin' in options ? options.origin : store.address;
  }

  /** The Cookie header that the shopper would send. */
  get cookie(): string | undefined {
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    return cookies.length > 0 ? cookies.join('; ') : undefined;
  }

  /** Calls the JSON API. */
  async api<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<Body>> {
    const response = await this.request(path, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Body,
    };
  }

  /** Reads a page. */
  async page(path: string): Promise<Answer<string>> {
    return text(await this.request(path));
  }

  /** Posts a form as a page without script does, and stops at the redirect. */
  async post(path: string, fields: Record<string, string> = {}): Promise<Answer<string>> {
    return text(await this.request(path, { method: 'POST', body: new URLSearchParams(fields) }));
  }

  /** Sends anything, with the shopper's cookie and origin. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const { cookie } = this;
    if (cookie !== undefined) headers.set('cookie', cookie);
    if (this.#origin !== undefined && !headers.has('origin')) headers.set('origin', this.#origin);
    const response = await send(this.#store.address + path, {
      redirect: 'manual',
      ...init,
      headers,
    });
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    return response;
  }

  #keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

async function text(response: Response): Promise<Answer<string>> {
  return { status: response.status, headers: response.headers, body: await response.text() };
}
