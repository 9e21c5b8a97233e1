import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { FanOut } from '../shows/fan-out.js';
import { openSse } from './sse-sink.js';

it('counts no reader who went before its stream began', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: stall\r\n\r\n');
  const [, raw] = (await once(server, 'request')) as [unknown, ServerResponse];
  const readers = new FanOut();
  const reply = { raw, hijack: () => reply, getHeaders: () => ({}) };
  socket.destroy();
  await once(raw, 'close');
  openSse(reply as never, readers, Buffer.from('hello'));
  expect(readers.size).toBe(0);
  server.close();
});
