import type { Picture, Session } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
let host: string;

beforeAll(async () => {
  stall = await startTestStall();
  host = await stall.host();
});
afterAll(() => stall.close());

/** The beginning of a PNG, which says how large it is; nobody looks further. */
function png(width: number, height: number, length = 64): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

async function upload(
  body: Buffer | string,
  { type = 'image/png', token = host, account = 'willow' } = {},
): Promise<{ status: number; body: Picture & { code?: string; title?: string } }> {
  const response = await fetch(`${stall.server.address}/v1/accounts/${account}/pictures`, {
    method: 'POST',
    headers: { 'content-type': type, ...(token && { authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: response.status, body: (await response.json()) as Picture };
}

describe('a picture', () => {
  it('is uploaded, measured, and read by everyone as what it is and nothing else', async () => {
    const { status, body } = await upload(png(800, 600));
    expect([status, body]).toMatchObject([201, { alt: '', width: 800, height: 600 }]);
    const read = await fetch(stall.server.address + body.url);
    expect(read.status).toBe(200);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'content-security-policy': "default-src 'none'; sandbox",
      'access-control-allow-origin': '*',
    });
    expect(Buffer.from(await read.arrayBuffer())).toEqual(png(800, 600));
  });

  it('is the same one where it is uploaded again, and outlives a restart', async () => {
    const first = await upload(png(10, 20));
    expect((await upload(png(10, 20))).body).toEqual(first.body);
    stall = await stall.restart();
    expect((await fetch(stall.server.address + first.body.url)).status).toBe(200);
  });

  it('is what its bytes say, not what its sender says', async () => {
    const { body } = await upload(png(30, 30), { type: 'image/jpeg' });
    const read = await fetch(stall.server.address + body.url);
    expect(read.headers.get('content-type')).toBe('image/png');
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'image/png', 400],
    [
      'a drawing',
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
      'image/png',
      400,
    ],
    ['a drawing that says so', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', 415],
    ['nothing', '', 'image/png', 400],
    ['half a head', png(1, 1).subarray(0, 18), 'image/png', 400],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 'image/png', 400],
    ['no width', png(0, 10), 'image/png', 400],
    ['too many pixels', png(4_097, 10), 'image/png', 413],
    ['too many bytes', png(10, 10, 2 * 1_048_576 + 1), 'image/png', 413],
    ['JSON', '{}', 'application/json', 400],
  ])('is refused where it is %s', async (_, bytes, type, status) => {
    expect(await upload(bytes, { type })).toMatchObject({ status });
  });

  it('is uploaded by its own account’s host alone, also one of a single channel', async () => {
    const grant = { account: 'willow', role: 'host', name: 'Mo', channel: 'farm' } as const;
    const { code } = await stall.server.mintCode(grant);
    const { body } = await call<Session>(`${stall.server.address}/v1/sessions`, { body: { code } });
    expect((await upload(png(2, 2), { token: body.token })).status).toBe(201);
    expect((await upload(png(1, 1), { token: '' })).status).toBe(401);
    expect((await upload(png(1, 1), { account: 'orchard' })).status).toBe(403);
    const { ticket } = await stall.visit();
    expect((await upload(png(1, 1), { token: ticket })).status).toBe(403);
  });

  it('that is not there is not found', async () => {
    expect((await fetch(`${stall.server.address}/pictures/none`)).status).toBe(404);
    expect((await fetch(`${stall.server.address}/pictures/..%2Fledger`)).status).toBe(400);
  });
});
