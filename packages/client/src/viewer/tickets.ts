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
}

/** The ticket of somebody whom nobody knows: asked for when first needed, kept, and renewed in time. */
export class Tickets {
  readonly #context: Context;
  readonly #show: string;
  readonly #kept: Kept<Ticket>;

  /** @param place The channel, or the show where there is none: whoever comes back to it is the same viewer. */
  constructor(context: Context, show: string, place: string) {
    this.#context = context;
    this.#show = show;
    this.#kept = new Kept(context.storage, `visit:${context.http.server}/${place}`);
  }

  /** Whether there is one, for this show or another of its channel. */
  get any(): boolean {
    return this.#kept.read(isTicket) !== null;
  }

  /** That of this show, however old. */
  get last(): Ticket | null {
    const kept = this.#kept.read(isTicket);
    return kept?.show === this.#show ? kept : null;
  }

  /** One that is good now. Read anew each time: another tab may have renewed it. */
  get current(): Ticket | null {
    const { last } = this;
    return last && last.expiresAt - EARLY_MS > this.#context.clock.time() ? last : null;
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

  async #ask(name: string | null): Promise<Ticket> {
    const { http, signal } = this.#context;
    const body = name === null ? {} : { name };
    const ask = (token?: string) =>
      http.json<Visit>(showPath(this.#show, '/visits'), { body, token, signal });
    const old = this.#kept.read(isTicket)?.ticket;
    // With an old ticket the same viewer goes on; where it is too old, or another account's, a new one comes.
    const { ticket, expiresAt, viewer } = await ask(old).catch((error: unknown) => {
      if (old === undefined || !(isRefusal(error) || toStallError(error).code === 'forbidden')) {
        throw error;
      }
      return ask();
    });
    const made = { ticket, expiresAt, viewer, show: this.#show };
    this.#kept.set(made);
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
