import type { Viewer, Visit } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import { showPath } from '../http/paths.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import { isRefusal } from './is-refusal.js';

/** A ticket is renewed this long before it runs out. */
const EARLY_MS = 60_000;

/** A ticket as it is kept: it survives a reload, and goes on to the channel's next show. */
interface Ticket {
  ticket: string;
  expiresAt: number;
  show: string;
  viewer: Viewer;
  /** The key of whoever took it over by signing in: from then on it is nobody else's. */
  whose?: string;
}

/** The ticket of somebody whom nobody knows: asked for when first needed, kept, and renewed in time. */
export class Tickets {
  readonly #context: Context;
  readonly #show: string;
  readonly #kept: Kept<Ticket>;
  /** The viewer by whom this page goes: whoever signs in on another tab takes nothing from it. */
  #goesBy: string | undefined;

  /** @param place The channel, or the show where there is none: whoever comes back to it is the same viewer. */
  constructor(context: Context, show: string, place: string) {
    this.#context = context;
    this.#show = show;
    this.#kept = new Kept(context.storage, `visit:${context.http.server}/${place}`);
    this.#goesBy = this.#free?.viewer.key;
  }

  /** Whether there is one, for this show or another of its channel. */
  get any(): boolean {
    return this.#free !== null;
  }

  /** That of this show, however old. */
  get last(): Ticket | null {
    return this.#ofShow(this.#free);
  }

  /** One that is good now. Read anew each time: another tab may have renewed it. */
  get current(): Ticket | null {
    return this.#good(this.last);
  }

  /** One that is good now, from before somebody signed in: whether it is theirs is for `takeOver` to say. */
  get former(): Ticket | null {
    return this.#good(this.#ofShow(this.#kept.read(isTicket)));
  }

  /**
   * Gives a viewer's ticket to whoever signed in, for good; `null`: to nobody in particular, for now.
   *
   * @returns Whether it is theirs: the first who signs in has it.
   */
  takeOver(viewer: string, person: string | null): boolean {
    const kept = this.#kept.read(isTicket);
    if (kept?.viewer.key !== viewer) return false;
    if (kept.whose === undefined && person !== null) {
      this.#goesBy = undefined;
      this.#kept.set({ ...kept, whose: person });
      return true;
    }
    return kept.whose === undefined || kept.whose === person;
  }

  /** Asks for one. Tickets are limited by address, which a village shares: then it takes a little longer. */
  ask(name: string | null): Promise<Ticket> {
    return untilAnswered(
      this.#context,
      () => this.#ask(name),
      ({ code }) => code === 'rate-limited',
    );
  }

  /** Keeps what is told of whose it is. */
  meet(viewer: Viewer): void {
    const kept = this.#kept.read(isTicket);
    if (kept?.viewer.key === viewer.key) this.#kept.set({ ...kept, viewer });
  }

  /** That which nobody took over. */
  get #free(): Ticket | null {
    const kept = this.#kept.read(isTicket);
    const isFree = kept?.whose === undefined || kept.viewer.key === this.#goesBy;
    return isFree ? kept : null;
  }

  #ofShow(ticket: Ticket | null): Ticket | null {
    return ticket?.show === this.#show ? ticket : null;
  }

  #good(ticket: Ticket | null): Ticket | null {
    return ticket && ticket.expiresAt - EARLY_MS > this.#context.clock.time() ? ticket : null;
  }

  async #ask(name: string | null): Promise<Ticket> {
    const { http, signal } = this.#context;
    const body = name === null ? {} : { name };
    const ask = (token?: string) =>
      http.json<Visit>(showPath(this.#show, '/visits'), { body, token, signal });
    const old = this.#free?.ticket;
    // With an old ticket the same viewer goes on; where it is too old, or another account's, a new one comes.
    const { ticket, expiresAt, viewer } = await ask(old).catch((error: unknown) => {
      if (old === undefined || !(isRefusal(error) || toStallError(error).code === 'forbidden')) {
        throw error;
      }
      return ask();
    });
    const made = { ticket, expiresAt, viewer, show: this.#show };
    this.#kept.set(made);
    this.#goesBy = viewer.key;
    return made;
  }
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
