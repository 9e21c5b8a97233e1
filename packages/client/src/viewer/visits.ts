import { NAME_LIMIT, StallError } from '@livestall/protocol';
import type { Me, Viewer } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { showPath } from '../http/paths.js';
import type { Call } from '../http/http.js';
import { toStallError } from '../http/to-stall-error.js';
import { isRefusal } from './is-refusal.js';
import type { Login } from './login.js';
import { Tickets } from './tickets.js';
import { warnOfOrigin } from './warn-of-origin.js';

type ViewersCall = Omit<Call, 'token' | 'signal'>;

/** Who the viewer is: an anonymous ticket, asked for when first needed, or the page's own token. */
export class Visits {
  /** Hears what `/me` says, whoever asked. */
  onMe: ((me: Me) => void) | null = null;
  /** Hears that the viewer is another from here on. */
  onOther: (() => void) | null = null;
  readonly #context: Context;
  readonly #show: string;
  readonly #tickets: Tickets;
  readonly #login: Login;
  #tokenOf: Login['token'];
  #viewer: Viewer | null;
  #name: string | null = null;
  #asked: Promise<string> | null = null;
  #token: string | null = null;

  /** @param place The channel, or the show where there is none: whoever comes back to it is the same viewer. */
  constructor(context: Context, show: string, place: string, login: Login) {
    this.#context = context;
    this.#show = show;
    this.#tickets = new Tickets(context, show, place);
    this.#login = login;
    this.#tokenOf = login.token;
    this.#viewer = this.#nameless;
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
    return this.#tokenOf !== undefined || this.#tickets.any;
  }

  /** Goes on as whoever signed in, or out, meanwhile. */
  follow(): void {
    const { token } = this.#login;
    if (token === this.#tokenOf) return;
    this.#tokenOf = token;
    this.#token = null;
    this.#asked = null;
    this.#viewer = this.#nameless;
    this.#context.changed();
    this.onOther?.();
  }

  /** A call in the viewer's name; a token that ran out meanwhile is renewed once. @throws StallError */
  async call<T>(path: string, call: ViewersCall = {}): Promise<T> {
    const token = await this.#current();
    try {
      return await this.#send<T>(path, call, token);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (token === this.#token) this.#token = null;
      return this.#send(path, call, await this.#ask());
    }
  }

  /** A call about something that the viewer may have taken before they signed in. @throws StallError */
  async callAbout<T>(path: string, call: ViewersCall): Promise<T> {
    const { ticket } = this.#former ?? {};
    try {
      return await this.call<T>(path, call);
    } catch (error) {
      if (ticket === undefined || toStallError(error).code !== 'not-found') throw error;
      return this.#send(path, call, ticket);
    }
  }

  /** By what the viewer is poked, and has a turn at an opening; who has no ticket yet is given one. @throws StallError */
  async poke(): Promise<string> {
    return (this.#viewer ?? (await this.me()).viewer).poke;
  }

  /** What is the viewer's own, and what they took here before they signed in. @throws StallError */
  async me(): Promise<Me> {
    const who = this.#tokenOf;
    const [own, before] = await Promise.all([this.call<Me>('/me'), this.#meBefore()]);
    if (who !== this.#tokenOf) return this.me();
    const me = before ? together(before, own) : own;
    this.onMe?.(me);
    this.#meet(me.viewer);
    this.#tickets.meet(me.viewer);
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

  /** Who is known by the ticket alone. */
  get #nameless(): Viewer | null {
    return this.#tokenOf ? null : (this.#tickets.last?.viewer ?? null);
  }

  /** The ticket that somebody had who is signed in now. */
  get #former() {
    return this.#tokenOf ? this.#tickets.current : null;
  }

  async #meBefore(): Promise<Me | null> {
    const { ticket } = this.#former ?? {};
    if (ticket === undefined) return null;
    return this.#send<Me>('/me', {}, ticket).catch(() => null);
  }

  #send<T>(path: string, call: ViewersCall, token: string): Promise<T> {
    const { http, signal } = this.#context;
    return http.json<T>(showPath(this.#show, path), { ...call, token, signal });
  }

  /** A token that is good now. */
  async #current(): Promise<string> {
    if (this.#asked) return this.#asked;
    if (this.#tokenOf) return this.#token ?? this.#ask();
    const ticket = this.#tickets.current;
    if (!ticket) return this.#ask();
    this.#meet(ticket.viewer);
    return (this.#token = ticket.ticket);
  }

  /** Asks for a new token: one request, however many wait for it. */
  #ask(): Promise<string> {
    if (this.#asked) return this.#asked;
    const who = this.#tokenOf;
    const asked = (who ? who() : this.#visit())
      .then((token) => (who === this.#tokenOf ? (this.#token = token) : this.#current()))
      .catch((cause: unknown) => {
        const error = toStallError(cause);
        warnOfOrigin(error);
        throw error;
      })
      .finally(() => {
        if (this.#asked === asked) this.#asked = null;
      });
    return (this.#asked = asked);
  }

  async #visit(): Promise<string> {
    const { ticket, viewer } = await this.#tickets.ask(this.#name);
    if (!this.#tokenOf) this.#meet(viewer);
    return ticket;
  }

  #meet(viewer: Viewer): void {
    if (this.#viewer && isSame(viewer, this.#viewer)) return;
    this.#viewer = viewer;
    this.#context.changed();
  }
}

/** What two that are one person took. */
function together(before: Me, own: Me): Me {
  return {
    ...own,
    claims: [...before.claims, ...own.claims].sort((one, other) => one.at - other.at),
    holds: [...(before.holds ?? []), ...(own.holds ?? [])],
    entries: [...(before.entries ?? []), ...(own.entries ?? [])],
  };
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
