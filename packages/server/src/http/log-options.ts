import type { FastifyRequest } from 'fastify';

/** From which weight on things are logged. Calls are `info`. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** Logs name calls, never what was in them: no query, no header, no body. */
const SERIALIZERS = {
  req: ({ method, url, id, ip }: FastifyRequest) => ({
    id,
    method,
    // A store may name its customers by what is told to nobody; who clicked, and from where, is not kept together.
    path: url.split('?', 1)[0]?.replace(/\/(viewers|clicks)\/.*/, '/$1/…'),
    address: ip,
  }),
};

/** How Fastify is to log. @param logger `true` is `info`. */
export function logOptions(logger: boolean | LogLevel = false) {
  if (logger === false) return false;
  return { serializers: SERIALIZERS, level: logger === true ? 'info' : logger };
}
