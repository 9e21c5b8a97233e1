import type { FastifyRequest } from 'fastify';

/** Logs name calls, never what was in them: no query, no header, no body. */
export const LOG_OPTIONS = {
  serializers: {
    req: ({ method, url, id, ip }: FastifyRequest) => ({
      id,
      method,
      path: url.split('?', 1)[0],
      address: ip,
    }),
  },
};
