import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Customer } from '../customers/customer.ts';
import type { Customers } from '../customers/customers.ts';

const cookie = 'customer';

/** Knows a customer by the cookie in the request. It lasts as long as their browser is open. */
export class CustomerCookie {
  readonly #customers: Customers;

  constructor(customers: Customers) {
    this.#customers = customers;
  }

  /** Who asks, if they are signed in. */
  read(request: FastifyRequest): Customer | undefined {
    return this.#customers.find(request.cookies[cookie]);
  }

  /** Signs somebody in; `false` for a wrong password. */
  signIn(reply: FastifyReply, email: string, password: string): boolean {
    const secret = this.#customers.signIn(email, password);
    if (secret === null) return false;
    reply.setCookie(cookie, secret, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: 'auto',
    });
    return true;
  }

  signOut(request: FastifyRequest, reply: FastifyReply): void {
    this.#customers.signOut(request.cookies[cookie]);
    reply.clearCookie(cookie, { path: '/' });
  }
}
