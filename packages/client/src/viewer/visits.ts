import { NAME_LIMIT, StallError } from '@livestall/protocol';
import type { Me, Viewer, Visit } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import { showPath } from '../http/paths.js';
import type { Call } from '../http/http.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import { warnOfOrigin } from './warn-of-origin.js';

/** A ticket is renewed this long before it runs out. */
const EARLY_MS = 60_000;

/** A ticket as it is kept: it survives a reload, and goes on to the channel's next show. */
interface Ticket {
  ticket: string;
  expiresAt: number;
  show: string;
  viewer: Viewer;
}

/** Who the viewer is: an anonymous ticket, asked for when first needed, or the page's own token. */
export class Visits {
  /** Hears what `/me` says, whoever asked. */
  onMe: ((me: Me) => void) | null = null;
  readonly #context: Context;
  readonly #show: string;
  readonly #kept: Kept<Ticket>;
  readonly #tokenOf: (() => Promise<string>) | undefined;
  #viewer: Viewer | null = null;
  #name: string | null = null;
  #asked: Promise<string> | null = null;
  #token: string | null = null;

  /** @param place The channel, or the show where there is none: whoever comes back to it is the same viewer. */
  constructor(
    context: Context,
    show: string,
    place: string,
    tokenOf: (() => Promise<string>) | undefined,
  ) {
    this.#context = context;
    this.#show = show;
    this.#kept = new Kept(context.storage, `visit:${context.http.server}/${place}`);
    this.#tokenOf = tokenOf;
    const ticket = tokenOf ? null : this.#kept.read(isTicket);
    if (ticket?.show === show) this.#viewer = ticket.viewer;
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  /** The name that lines carry; `null` while the viewer chose none. */
  get name(): string | null {
    return this.#name ?? this.#viewer?.name ?? null;
  }

  /** Whether there is somebody to ask `/me` for, without asking for a ticket. */
  get known(): boolean {
    return this.#tokenOf !== undefined || this.#kept.read(isTicket) !== null;
  }

  /** A call in the viewer's name; a token that ran out meanwhile is renewed once. @throws StallError */
  async call<T>(path: string, call: Omit<Call, 'token' | 'signal'> = {}): Promise<T> {
    const { http, signal } = this.#context;
    const token = await this.#current();
    const attempt = (bearer: string) =>
      http.json<T>(showPath(this.#show, path), { ...call, token: bearer, signal });
    try {
      return await attempt(token);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (token === this.#token) this.#token = null;
      return attempt(await this.#ask());
    }
  }

  /** What is the viewer's own. @throws StallError */
  async me(): Promise<Me> {
    const me = await this.call<Me>('/me');
    this.onMe?.(me);
    this.#meet(me.viewer);
    const kept = this.#kept.read(isTicket);
    if (kept && kept.viewer.key === me.viewer.key && !isSame(kept.viewer, me.viewer)) {
      this.#kept.set({ ...kept, viewer: me.viewer });
    }
    return me;
  }

  /** Sets the name that lines carry from here on. @throws StallError `too-large` */
  async rename(name: string): Promise<void> {
    const trimmed = name.trim();
    if (trimmed.length > NAME_LIMIT) throw new StallError('too-large');
    this.#name = trimmed || null;
    if (this.#viewer) this.#meet({ ...this.#viewer, name: this.#name });
    // The ticket carries the name too, for the calls that take none.
    if (this.#token !== null && !this.#tokenOf) await this.#ask();
  }

  /** A token that is good now. */
  async #current(): Promise<string> {
    if (this.#asked) return this.#asked;
    if (this.#tokenOf) return this.#token ?? this.#ask();
    // Read anew each time: another tab may have renewed it.
    const kept = this.#kept.read(isTicket);
    const good =
      kept?.show === this.#show && kept.expiresAt - EARLY_MS > this.#context.clock.time();
    if (!good) return this.#ask();
    this.#meet(kept.viewer);
    return (this.#token = kept.ticket);
  }

  /** Asks for a new token: one request, however many wait for it. */
  #ask(): Promise<string> {
    this.#asked ??= (this.#tokenOf ? this.#tokenOf() : this.#visitInTurn())
      .then((token) => (this.#token = token))
      .catch((cause: unknown) => {
        const error = toStallError(cause);
        warnOfOrigin(error);
        throw error;
      })
      .finally(() => (this.#asked = null));
    return this.#asked;
  }

  /** Tickets are limited by address, which a village shares: then it takes a little longer. */
  #visitInTurn(): Promise<string> {
    return untilAnswered(
      this.#context,
      () => this.#visit(),
      ({ code }) => code === 'rate-limited',
    );
  }

  async #visit(): Promise<string> {
    const { http, signal } = this.#context;
    const body = this.#name === null ? {} : { name: this.#name };
    const ask = (token?: string) =>
      http.json<Visit>(showPath(this.#show, '/visits'), { body, token, signal });
    const old = this.#kept.read(isTicket)?.ticket;
    // With an old ticket the same viewer goes on; where it is too old, or another account's, a new one comes.
    const visit = await ask(old).catch((error: unknown) => {
      if (old === undefined || !(isRefusal(error) || toStallError(error).code === 'forbidden')) {
        throw error;
      }
      return ask();
    });
    const { ticket, expiresAt, viewer } = visit;
    this.#kept.set({ ticket, expiresAt, viewer, show: this.#show });
    this.#meet(viewer);
    return ticket;
  }

  #meet(viewer: Viewer): void {
    if (this.#viewer && isSame(viewer, this.#viewer)) return;
    this.#viewer = viewer;
    this.#context.changed();
  }
}

function isSame(a: Viewer, b: Viewer): boolean {
  return (
    a.key === b.key &&
    a.poke === b.poke &&
    a.name === b.name &&
    a.identity === b.identity &&
    String(a.segments) === String(b.segments)
  );
}

function isRefusal(error: unknown): boolean {
  const { code } = toStallError(error);
  return code === 'token-expired' || code === 'token-refused';
}

function isTicket(value: unknown): value is Ticket {
  return (
    isRecord(value) &&
    typeof value['ticket'] === 'string' &&
    Number.isFinite(value['expiresAt']) &&
    isRecord(value['viewer']) &&
    typeof value['viewer']['key'] === 'string'
  );
}
