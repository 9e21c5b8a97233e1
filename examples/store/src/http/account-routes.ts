import type { FastifyInstance } from 'fastify';
import type { Account } from '../account/account.ts';
import { liveTicket } from '../customers/live-ticket.ts';
import { accountPage } from '../pages/account-page.ts';
import { ShopError } from '../shop-error.ts';
import { ownPath } from './own-path.ts';
import { emptyForm, signInForm } from './schemas.ts';
import { sendPage } from './send-page.ts';
import type { Till } from './till.ts';

/** Signing in and out, and the ticket that a customer has for the show. */
export function addAccount(
  app: FastifyInstance,
  { shop, carts, customers }: Till,
  { account, now }: { account: Account | undefined; now: () => number },
): void {
  app.get<{ Querystring: { next?: string } }>('/account', (request, reply) => {
    const { count } = shop.price(carts.read(request));
    const next = ownPath(request.query.next);
    return sendPage(reply, accountPage({ count, next, customer: customers.read(request) }));
  });

  app.post<{ Body: { email: string; password: string; next: string } }>(
    '/account/sign-in',
    { schema: { body: signInForm } },
    (request, reply) => {
      const { email, password } = request.body;
      const next = ownPath(request.body.next);
      if (customers.signIn(reply, email, password)) return reply.redirect(next, 303);
      const { count } = shop.price(carts.read(request));
      const problem = 'That is not the address and the password of a customer.';
      return sendPage(reply, accountPage({ count, next, email, problem }), 422);
    },
  );

  app.post('/account/sign-out', { schema: { body: emptyForm } }, (request, reply) => {
    customers.signOut(request, reply);
    return reply.redirect('/account', 303);
  });

  app.get('/api/live-ticket', (request, reply) => {
    const customer = customers.read(request);
    if (!customer || !account) throw new ShopError('nobody', 'Nobody is signed in.');
    reply.header('cache-control', 'no-store').type('text/plain');
    return liveTicket(account, customer, now());
  });
}
