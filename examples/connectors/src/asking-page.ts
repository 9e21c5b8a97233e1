import type { FastifyRequest } from 'fastify';

/** The page of this origin that a request comes from; `null` where it is of another, or is not told. */
export function askingPage({ referer = '', host }: FastifyRequest['headers']): URL | null {
  const page = URL.canParse(referer) ? new URL(referer) : null;
  return page?.host === host ? page : null;
}
