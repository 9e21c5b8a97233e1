import type { Server } from './http/server-types.js';
import { StartError } from './start-error.js';

/** Listens, and gives the address. @throws StartError `port-taken`, `start-failed`. */
export async function listen(
  server: Server,
  { host = '127.0.0.1', port = 0 }: { host?: string; port?: number },
): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError('port-taken', `Port ${port} on ${host} is taken by another program.`, {
        cause,
      });
    }
    throw new StartError('start-failed', `Cannot listen on ${host}, port ${port}: ${message}`, {
      cause,
    });
  }
}
