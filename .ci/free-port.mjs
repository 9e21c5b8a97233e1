import { once } from 'node:events';
import net from 'node:net';

/**
 * A port of this machine that nobody listens on, as nobody does on those after it.
 *
 * @param {number} inARow how many ports are wanted
 */
export async function freePort(inARow = 1) {
  for (;;) {
    const probe = await listen(0);
    const { port } = /** @type {net.AddressInfo} */ (probe.address());
    const after = Array.from({ length: inARow - 1 }, (_, n) => listen(port + 1 + n));
    const probes = await Promise.allSettled([probe, ...after]);
    for (const { value } of probes.filter(({ status }) => status === 'fulfilled')) value.close();
    if (probes.every(({ status }) => status === 'fulfilled')) return port;
  }
}

/** @param {number} port */
async function listen(port) {
  const server = net.createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
