import { once } from 'node:events';
import net from 'node:net';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { closeUnused } from './close-unused.js';
import type { Server } from './server-types.js';

it('closes what nobody has asked anything on, while others are still answered', async () => {
  const server = fastify() as Server;
  closeUnused(server);
  const asked = Promise.withResolvers<null>();
  const released = Promise.withResolvers<null>();
  server.get('/', async () => {
    asked.resolve(null);
    await released.promise;
    return 'here you are';
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const spare = net.connect(Number(new URL(address).port), '127.0.0.1');
  await once(spare, 'connect');
  const answer = fetch(address);
  await asked.promise;

  const closed = server.close();
  await once(spare, 'close');
  released.resolve(null);
  expect(await (await answer).text()).toBe('here you are');
  server.server.closeAllConnections();
  await closed;
});
