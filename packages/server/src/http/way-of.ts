import type { FastifyRequest } from 'fastify';
import type { Followed } from '../desk/follow-link.js';
import { pageOf } from './page-of.js';
import { phoneOf } from './phone-of.js';

/** How somebody came to follow a link, by the request and the link's own query. A link leads on whatever its query says. */
export function wayOf(request: FastifyRequest): Omit<Followed, 'show' | 'product'> {
  const { seq, via, page } = request.query as { readonly [name: string]: unknown };
  const phone = phoneOf(request);
  return {
    // What was copied or scanned is opened by no page: such a link says itself where it stood.
    page: pageOf(request.headers.referer) || pageOf(page),
    ...(typeof seq === 'string' && /^\d{1,15}$/.test(seq) && { seq: Number(seq) }),
    ...((via === 'copy' || via === 'qr') && { medium: via }),
    ...(phone && { phone }),
  };
}
