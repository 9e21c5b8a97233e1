import type { FastifyRequest } from 'fastify';

/** What the programs call themselves that fetch links to find, check or preview them. Cubot makes phones. */
const ROBOT = /(?<!cu)bot\b|crawl|spider|slurp|preview|facebookexternalhit|embedly|whatsapp\//i;

/** Whether a link is looked at, and nobody follows it: a robot's request, or one for the headers alone. */
export function isLook({ method, headers }: FastifyRequest): boolean {
  return method === 'HEAD' || ROBOT.test(headers['user-agent'] ?? '');
}

/** Whether a browser fetches ahead what nobody has asked for yet (https://wicg.github.io/nav-speculation/prefetch.html). */
export function isPrefetch({ headers }: FastifyRequest): boolean {
  const purposes = [headers['sec-purpose'], headers['purpose'], headers['x-moz']];
  return purposes.some((purpose) => /prefetch|prerender|preview/i.test(String(purpose ?? '')));
}
