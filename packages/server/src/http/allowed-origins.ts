import { StallError } from '@livestall/protocol';
import type { FastifyRequest } from 'fastify';
import type { Ledger } from '../ledger/ledger.js';
import type { Room } from '../shows/room.js';

/** The shows in memory. */
interface Shows {
  get(id: string): Pick<Room, 'row'> | undefined;
}

/** Which pages may write: those on the list of the account that the address belongs to. */
export class AllowedOrigins {
  readonly #ledger: Ledger;
  readonly #shows: Shows;
  readonly #lists = new Map<string, readonly string[]>();

  constructor(ledger: Ledger, shows: Shows) {
    this.#ledger = ledger;
    this.#shows = shows;
  }

  /**
   * Whether a page of this origin may send such a request. Where the address names no account (a code
   * to redeem, a show to make), any account's page may; the call itself then asks `check`.
   */
  async allows(request: FastifyRequest, origin: string): Promise<boolean> {
    if (isOwn(request, origin)) return true;
    const account = await this.#accountOf(request);
    const list =
      account === null ? await this.#ledger.read('origins', {}) : await this.#listOf(account);
    return list.includes(origin);
  }

  /** @throws StallError `origin-refused` where a browser's page is not on the account's list. */
  async check(request: FastifyRequest, account: string): Promise<void> {
    const { origin } = request.headers;
    if (origin === undefined || isOwn(request, origin)) return;
    if (!(await this.lists(account, origin))) throw originRefused(origin);
  }

  /** Whether an origin is on the account's list. */
  async lists(account: string, origin: string): Promise<boolean> {
    return (await this.#listOf(account)).includes(origin);
  }

  /** An account's list has changed. */
  forget(account: string): void {
    this.#lists.delete(account);
  }

  async #listOf(account: string): Promise<readonly string[]> {
    const known = this.#lists.get(account);
    if (known) return known;
    const found = await this.#ledger.read('account', { id: account });
    if (found) this.#lists.set(account, found.origins);
    return found?.origins ?? [];
  }

  /** By what the router made of the address, not by its text, which can be written in many ways. */
  async #accountOf({ params }: FastifyRequest): Promise<string | null> {
    const { account, show, channel } = params as Readonly<Record<string, string | undefined>>;
    if (account !== undefined) return account;
    if (show !== undefined) {
      // At a drop the ledger has other things to do than to say whose show it is, for each who claims.
      const known = this.#shows.get(show)?.row ?? (await this.#ledger.read('show', { id: show }));
      return known?.account ?? null;
    }
    if (channel === undefined) return null;
    return (await this.#ledger.read('channel', { id: channel }))?.account ?? null;
  }
}

/** What a page that is not on the list is told, and its developer. */
export function originRefused(origin: string): StallError {
  return new StallError('origin-refused', { hint: `Add ${origin} to the account’s origins.` });
}

/** A page that this server itself serves. Nothing here goes by cookies, so this lends nobody anything. */
function isOwn(request: FastifyRequest, origin: string): boolean {
  return origin === `${request.protocol}://${request.host}`;
}
