import { StallError } from '@livestall/protocol';
import type { Role } from '@livestall/protocol';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../desk.js';
import type { ShowRow } from '../ledger/contract.js';
import type { Ledger } from '../ledger/ledger.js';
import type { SteadyClock } from '../steady-clock.js';
import { mintOperatorToken, mintToken, verifyToken } from '../tokens/index.js';
import type { KnownSecret, TokenClaims, VerifiedClaims } from '../tokens/index.js';

/** Who sends a request, by its bearer token, and whether they may. */
export class Bearers {
  readonly #ledger: Ledger;
  readonly #clock: SteadyClock;
  /** Secrets never change under their id; one that is removed is forgotten. */
  readonly #known = new Map<string, KnownSecret>();

  constructor(ledger: Ledger, clock: SteadyClock) {
    this.#ledger = ledger;
    this.#clock = clock;
    const { kid, secret } = ledger.identity.house;
    this.#known.set(kid, { secret, account: null });
  }

  /** Signs with the house's own secret, for `lastsMs` from now. */
  mint(
    claims: Omit<TokenClaims, 'expiresAt'>,
    lastsMs: number,
  ): { token: string; expiresAt: number } {
    // A token carries whole seconds.
    const expiresAt = Math.floor((this.#clock.now() + lastsMs) / 1_000) * 1_000;
    const token = mintToken(this.#ledger.identity.house, { ...claims, expiresAt });
    return { token, expiresAt };
  }

  /** A token of the operator. */
  mintOperator(): string {
    return mintOperatorToken(this.#ledger.identity.house, this.#clock.now());
  }

  /** @throws StallError `token-refused`, `token-expired`. */
  read(request: FastifyRequest, graceMs = 0): Promise<VerifiedClaims> {
    const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() !== 'bearer' || !token) {
      throw new StallError('token-refused', { message: 'This call takes a bearer token.' });
    }
    return verifyToken(token, (kid) => this.#lookup(kid), { graceMs, now: this.#clock.now() });
  }

  /** The bearer, if of one of these roles and for this show. @throws StallError `forbidden` too. */
  async forShow(request: FastifyRequest, show: ShowRow, roles: readonly Role[]): Promise<Actor> {
    const claims = await this.read(request);
    const { account, role, subject, name, segments, identity } = claims;
    const fits =
      roles.includes(role) &&
      account === show.account &&
      (claims.show ?? show.id) === show.id &&
      (claims.channel ?? show.channel) === show.channel;
    if (!fits) throw new StallError('forbidden');
    return { account, role, subject, name, segments, identity };
  }

  /**
   * The bearer, if of one of these roles and of all of this account; an operator is of all accounts.
   * @throws StallError `forbidden` too, also where the token is for one channel or show.
   */
  async forAccount(
    request: FastifyRequest,
    account: string,
    roles: readonly Role[],
  ): Promise<TokenClaims> {
    const claims = await this.withinAccount(request, account, roles);
    const whole = claims.channel === undefined && claims.show === undefined;
    if (!whole) throw new StallError('forbidden');
    return claims;
  }

  /** The same for what may also be for one channel or show: the caller looks how far it reaches. */
  async withinAccount(
    request: FastifyRequest,
    account: string,
    roles: readonly Role[],
  ): Promise<TokenClaims> {
    const claims = await this.read(request);
    const own = claims.account === account || claims.role === 'operator';
    if (!own || !roles.includes(claims.role)) throw new StallError('forbidden');
    return claims;
  }

  forget(kid: string): void {
    this.#known.delete(kid);
  }

  async #lookup(kid: string): Promise<KnownSecret | undefined> {
    const known = this.#known.get(kid);
    if (known) return known;
    const found = await this.#ledger.read('secret', { kid });
    if (found) this.#known.set(kid, found);
    return found ?? undefined;
  }
}
