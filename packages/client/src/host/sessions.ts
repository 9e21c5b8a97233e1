import type { Session } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import { send, type HostCall } from './send.js';

/** A session is renewed this long before it runs out. */
const EARLY_MS = 5 * 60_000;

/** The seller's session: begun with a code, kept, and renewed while it is used. */
export class Sessions {
  readonly #context: Context;
  readonly #kept: Kept<Session>;
  #session: Session | null = null;
  #renewing: Promise<Session> | null = null;

  constructor(context: Context, channel: string | undefined) {
    this.#context = context;
    const place = channel === undefined ? '' : `/${channel}`;
    this.#kept = new Kept(context.storage, `session:${context.http.server}${place}`);
  }

  get session(): Session | null {
    return this.#session;
  }

  /** Signs in with a single-use code. @throws StallError `token-refused`, `offline` */
  async begin(code: string): Promise<Session> {
    const { http, signal } = this.#context;
    return this.#keep(await http.json<Session>('/v1/sessions', { body: { code }, signal }));
  }

  /** The same, tried again while the server cannot be reached. @throws StallError `token-refused` */
  beginSoon(code: string): Promise<Session> {
    return untilAnswered(this.#context, () => this.begin(code));
  }

  /** Goes on with the kept session; `null` where there is none. @throws StallError where it is refused. */
  async resume(): Promise<Session | null> {
    this.#session = this.#kept.read(isSession);
    if (this.#session) await this.token();
    return this.#session;
  }

  /** A token that is good now. @throws StallError */
  async token(): Promise<string> {
    const session = this.#session;
    const good = session && session.expiresAt - EARLY_MS > this.#context.clock.time();
    return (good ? session : await this.renew()).token;
  }

  /** Renews the session: one request, however many wait for it. @throws StallError where it is refused. */
  renew(): Promise<Session> {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  /** Calls with the session's token, renewed once where it is refused. @throws StallError */
  async call<T>(path: string, call: HostCall = {}): Promise<T> {
    const { http, signal } = this.#context;
    return this.#signed((token) => send<T>(http, path, { ...call, token, signal }));
  }

  /** A file that is for whoever is signed in. @throws StallError */
  async file(path: string): Promise<Blob> {
    const { http, signal } = this.#context;
    return this.#signed((token) => http.blob(path, { token, signal }));
  }

  end(): void {
    this.#session = null;
    this.#kept.set(null);
  }

  async #signed<T>(ask: (token: string) => Promise<T>): Promise<T> {
    const token = await this.token();
    try {
      return await ask(token);
    } catch (error) {
      if (!isSignInRefusal(error)) throw error;
      return ask((await this.renew()).token);
    }
  }

  async #renew(): Promise<Session> {
    const { http, signal } = this.#context;
    const token = this.#session?.token;
    const session = await untilAnswered(this.#context, () =>
      http.json<Session>('/v1/sessions', { body: {}, token, signal }),
    );
    return this.#keep(session);
  }

  #keep(session: Session): Session {
    this.#context.clock.hear(session.t);
    this.#session = session;
    this.#kept.set(session);
    this.#context.changed();
    return session;
  }
}

/** True where a sign-in is refused or has run out. */
export function isSignInRefusal(error: unknown): boolean {
  const { code } = toStallError(error);
  return code === 'token-refused' || code === 'token-expired';
}

function isSession(value: unknown): value is Session {
  return (
    isRecord(value) && typeof value['token'] === 'string' && Number.isFinite(value['expiresAt'])
  );
}
