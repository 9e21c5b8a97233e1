// What HTTP costs here and nothing else: reads the same requests, and answers as long, by the same headers.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { processorTime } from './pace.ts';

const ANSWER = JSON.stringify({
  type: 'about:blank',
  title: 'All gone.',
  status: 409,
  code: 'sold-out',
});
const HEADERS = {
  'content-type': 'application/problem+json',
  'content-length': ANSWER.length,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  vary: 'Origin',
};

const server = createServer((request, response) => {
  void text(request).then((body) => {
    JSON.parse(body);
    response.writeHead(409, HEADERS).end(ANSWER);
  });
});
process.on('message', () => void process.send?.(processorTime()));
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
