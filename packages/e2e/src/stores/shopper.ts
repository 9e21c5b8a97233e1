import { vi } from 'vitest';
import { openChaosProxy, type ChaosProxy } from '../chaos/chaos-proxy.ts';

const send = globalThis.fetch;

/** A shopper's browser, as far as a cart needs one, and a line to the store that can be cut. */
export class Shopper {
  readonly line: ChaosProxy;
  /** The events of their window. */
  readonly window = new EventTarget();
  readonly #cookies = new Map<string, string>();
  readonly #stored = new Map<string, string>();
  readonly #channels = new Set<BroadcastChannel>();

  /** Opens it, and gives its `fetch` and its events to all code of this process. */
  static async open(store: string): Promise<Shopper> {
    const shopper = new Shopper(await openChaosProxy(store));
    const { window } = shopper;
    vi.stubGlobal('fetch', shopper.fetch.bind(shopper));
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    return shopper;
  }

  private constructor(line: ChaosProxy) {
    this.line = line;
  }

  /** The store, as this shopper reaches it. */
  get address(): string {
    return this.line.address;
  }

  /** A page's `fetch`, on the store's own origin. */
  async fetch(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('origin', this.address);
    const withCookies = init.credentials !== 'omit';
    if (withCookies && this.#cookies.size > 0) headers.set('cookie', this.document.cookie);
    const response = await send(new URL(address, this.address), { ...init, headers });
    if (withCookies) {
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        this.#cookies.set(name, value);
      }
    }
    return response;
  }

  /** A page's `document`, with its cookies. */
  readonly document = Object.defineProperty(new EventTarget(), 'cookie', {
    get: () => [...this.#cookies].map((cookie) => cookie.join('=')).join('; '),
  }) as EventTarget & { readonly cookie: string };

  /** A page's `localStorage`. */
  readonly storage = {
    getItem: (key: string) => this.#stored.get(key) ?? null,
    setItem: (key: string, value: string) => void this.#stored.set(key, value),
  };

  /** A page's `BroadcastChannel`, which this browser alone hears. */
  openChannel(name: string): BroadcastChannel {
    const channel = new BroadcastChannel(`${this.address} ${name}`);
    this.#channels.add(channel);
    return channel;
  }

  /** Comes back to the page from elsewhere. */
  comeBack(): void {
    this.window.dispatchEvent(new Event('focus'));
  }

  /** All that a store knows them by is over. */
  loseSession(): void {
    for (const kept of [this.#cookies, this.#stored]) {
      for (const name of kept.keys()) kept.set(name, 'over');
    }
  }

  async close(): Promise<void> {
    vi.unstubAllGlobals();
    for (const channel of this.#channels) channel.close();
    await this.line.close();
  }
}
