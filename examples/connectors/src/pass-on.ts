import type { FastifyReply, FastifyRequest } from 'fastify';
import { askingPage } from './asking-page.ts';
import { StoreCookies, xsrfTokenIn } from './store-cookies.ts';

/** What a store's API goes by, of what a page sends. */
const ASKED = ['accept', 'authorization', 'cart-token', 'content-type', 'nonce'];

/** What a connector reads of the answer. */
const ANSWERED = ['cart-token', 'content-type', 'nonce', 'x-wp-totalpages'];

/**
 * Passes what a page asks of its own origin on to the store that it was opened for, as the platforms' own tools for themes do
 * (`shopify theme dev`, `stencil start`). Which store that is, the address of the asking page says.
 */
export async function passOn(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const store = storeOf(request.headers);
  if (store === null) return reply.code(404).send({ message: 'No page of this example asked.' });
  const { method, url, headers, body } = request;
  const cookies = new StoreCookies(store);
  const answer = await fetch(new URL(url, store), {
    method,
    headers: askedWith(headers, cookies.told(headers.cookie ?? '')),
    ...(Buffer.isBuffer(body) && { body: new Uint8Array(body) }),
    redirect: 'manual',
  }).catch(() => null);
  if (!answer) return reply.code(502).send({ message: 'The store does not answer.' });
  for (const name of ANSWERED) {
    const value = answer.headers.get(name);
    if (value !== null) reply.header(name, value);
  }
  return reply
    .code(answer.status)
    .header(
      'set-cookie',
      answer.headers.getSetCookie().map((one) => cookies.kept(one)),
    )
    .send(Buffer.from(await answer.arrayBuffer()));
}

function askedWith(headers: FastifyRequest['headers'], cookie: string): Headers {
  const asked = new Headers();
  for (const name of ASKED) {
    const value = headers[name];
    if (typeof value === 'string') asked.set(name, value);
  }
  const token = xsrfTokenIn(cookie);
  if (token !== null) asked.set('x-xsrf-token', token);
  if (cookie !== '') asked.set('cookie', cookie);
  return asked;
}

/** Only a page of this origin says it: another site's would have whatever it likes fetched. */
export function storeOf(headers: FastifyRequest['headers']): string | null {
  const store = askingPage(headers)?.searchParams.get('store') ?? '';
  return /^https?:/.test(store) && URL.canParse(store) ? store : null;
}
