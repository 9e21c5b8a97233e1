import type { Socket } from 'node:net';
import type { Server } from './server-types.js';

/**
 * Closes with a server the connections on which nothing was ever asked: browsers open some to spare, and Node
 * would wait for them as it does for those that are being answered.
 */
export function closeUnused(http: Server): void {
  const { server } = http;
  const unused = new Set<Socket>();
  let closing = false;
  server.on('connection', (socket) => {
    if (closing) socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  http.addHook('preClose', async () => {
    closing = true;
    // What was asked in part may still be answered.
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
  });
}
