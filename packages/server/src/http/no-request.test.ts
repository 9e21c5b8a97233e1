import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';
import { replyToNoRequest } from './error-replies.js';

let stall: TestStall;

beforeAll(async () => {
  stall = await startTestStall();
});
afterAll(() => stall.close());

/** What comes back for these bytes. */
async function send(bytes: string): Promise<string> {
  const { hostname, port } = new URL(stall.server.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

it.each([
  ['bytes that are no HTTP', 400, '\u0016\u0003\u0001 not HTTP\r\n\r\n'],
  ['a method that nobody knows', 400, 'STEAL / HTTP/1.1\r\nhost: a\r\n\r\n'],
  ['headers without an end', 431, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`],
  [
    'two lengths',
    400,
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
  ],
  [
    'a length and chunks, by which proxies are deceived',
    400,
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
])('%s are answered with a problem', async (_, status, bytes) => {
  const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain('content-type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, code: 'bad-request' });
});

it('one that never comes whole is told apart from what is wrong: it may be sent again', async () => {
  const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  const server = createServer((socket) => replyToNoRequest(late, socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [head = '', body = ''] = (await text(connect(port, '127.0.0.1'))).split('\r\n\r\n');
  server.close();
  expect(head).toContain('HTTP/1.1 408 Request Timeout');
  expect(JSON.parse(body)).toMatchObject({ status: 408, code: 'too-slow' });
});

it('goes on serving others', async () => {
  expect((await fetch(stall.show)).status).toBe(200);
});
