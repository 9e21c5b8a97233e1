import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Customer, CustomerLogin } from './customer.ts';

/** Who is a customer, and who is signed in. A sign-in lasts as long as the shop runs. */
export class Customers {
  readonly #logins: ReadonlyMap<string, { readonly customer: Customer; readonly hash: Buffer }>;
  readonly #salt = randomBytes(16);
  readonly #signedIn = new Map<string, Customer>();

  constructor(logins: readonly CustomerLogin[]) {
    this.#logins = new Map(
      logins.map(({ email, password, ...customer }) => [
        email,
        { customer, hash: this.#hash(password) },
      ]),
    );
  }

  /** Signs somebody in. Gives the secret that their browser keeps, or `null` for a wrong password. */
  signIn(email: string, password: string): string | null {
    const login = this.#logins.get(email.trim().toLowerCase());
    // As long for an address that nobody has: how long it takes tells nothing.
    const given = this.#hash(password);
    if (!login || !timingSafeEqual(given, login.hash)) return null;
    const secret = randomBytes(18).toString('base64url');
    this.#signedIn.set(secret, login.customer);
    return secret;
  }

  /** Whose secret it is. */
  find(secret: string | undefined): Customer | undefined {
    return secret === undefined ? undefined : this.#signedIn.get(secret);
  }

  signOut(secret: string | undefined): void {
    if (secret !== undefined) this.#signedIn.delete(secret);
  }

  #hash(password: string): Buffer {
    return scryptSync(password, this.#salt, 32);
  }
}
