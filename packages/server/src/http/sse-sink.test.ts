import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
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

it.each([
  ['1.1', '5\r\nhello\r\n9\r\nmär\r\nzen\r\n3\r\nbye\r\n0\r\n\r\n'],
  ['1.0', 'hellomär\r\nzenbye'],
])('frames messages as a reader of HTTP/%s takes them', async (version, expected) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`GET / HTTP/${version}\r\nHost: stall\r\nConnection: close\r\n\r\n`);
  const [, raw] = (await once(server, 'request')) as [unknown, ServerResponse];
  const readers = new FanOut();
  const reply = { raw, hijack: () => reply, getHeaders: () => ({}) };
  openSse(reply as never, readers, Buffer.from('hello'));
  readers.send(Buffer.from('mär\r\nzen'));
  await readers.end(Buffer.from('bye'));
  const answer = await text(socket);
  expect(answer.slice(answer.indexOf('\r\n\r\n') + 4)).toBe(expected);
  server.close();
});
