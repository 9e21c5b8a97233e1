import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { Download } from './download.js';

it('tells what has come, and not what was given to the reader alone', async () => {
  const server = createServer((_request, response) => {
    response.write('first');
    setTimeout(() => response.end(' and last'), 50);
  });
  await once(server.listen(0), 'listening');
  const { port } = server.address() as AddressInfo;
  const download = new Download(`http://localhost:${port}/`, new AbortController().signal);
  await download.pieces().next();
  await download.ended;
  const { body, answered, done } = download.file;
  expect(new TextDecoder().decode(download.whole)).toBe('first');
  expect(new TextDecoder().decode(body)).toBe('first and last');
  expect(done).toBeGreaterThan(answered);
  server.close();
});
