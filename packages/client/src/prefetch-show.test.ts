import { expect, it } from 'vitest';
import { until } from '../../protocol/testing/until.js';
import { closedAfter, server, withServer } from '../testing/with-server.js';
import { connectShow } from './connect-show.js';
import { prefetchShow } from './prefetch-show.js';

withServer();

const connect = (of: { show: string } | { channel: string }) =>
  closedAfter(connectShow({ server: server.address, storage: null, ...of }));

const what = {
  'a show': () => ({ show: server.show }),
  'a channel': () => ({ channel: server.channel.id }),
};

it.each(Object.entries(what))('asks once for %s that is connected to later', async (_, of) => {
  server.channel.show = { id: server.show, title: 'Pears', status: 'live', rehearsal: false };
  const asked = prefetchShow({ server: `${server.address}/`, ...of() });
  const show = connect(of());
  await until(show, () => show.connection === 'streaming');
  expect(server.count(`GET /v1/shows/${server.show}`)).toBe(1);
  expect(await asked).toMatchObject({ show: server.show, epoch: server.epoch });
  const other = connect(of());
  await until(other, () => other.connection === 'streaming');
  expect(server.count(`GET /v1/shows/${server.show}`)).toBe(2);
});

it('leaves it to the connection to ask again for what did not come', async () => {
  server.answer(`GET /v1/shows/${server.show}`, (_, response) => response.destroy());
  const asked = prefetchShow({ server: server.address, show: server.show });
  const show = connect({ show: server.show });
  await until(show, () => show.connection === 'streaming');
  expect(server.count(`GET /v1/shows/${server.show}`)).toBe(2);
  expect(await asked).toBeNull();
});

it('gives nothing where the server refuses', async () => {
  server.answer(`GET /v1/shows/${server.show}`, (_, response) => response.writeHead(404).end('{}'));
  expect(await prefetchShow({ server: server.address, show: server.show })).toBeNull();
  expect(await prefetchShow({ server: server.address, channel: 'nobody' })).toBeNull();
});
