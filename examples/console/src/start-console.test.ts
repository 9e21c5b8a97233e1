import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { startConsole, type Console } from './start-console.ts';

let sdk: string;
let page: Console;

beforeAll(async () => {
  sdk = await mkdtemp(path.join(tmpdir(), 'console-sdk-'));
  await writeFile(path.join(sdk, 'console.js'), '// the SDK');
  page = await startConsole({ server: 'https://live.example/', channel: 'a"><script>', sdk });
});

afterAll(async () => {
  await page.close();
  await rm(sdk, { recursive: true });
});

const get = (address: string) => fetch(new URL(address, page.address));

it('holds the one tag, whatever the channel is called', async () => {
  const text = await (await get('/')).text();
  expect(text).toContain(
    '<stall-console server="https://live.example/" channel="a&quot;&gt;&lt;script&gt;">',
  );
});

it('has no inline script or style, which its policy would block', async () => {
  const text = await (await get('/')).text();
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
});

it.each(['/', '/console.css', '/icon.svg', '/sdk/console.js'])(
  '%s is there, with the strict headers',
  async (address) => {
    const { status, headers } = await get(address);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toBe(
      contentSecurityPolicy('https://live.example'),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  },
);

it('has every file that the page names', async () => {
  const text = await (await get('/')).text();
  const named = [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address ?? '');
  expect(named.length).toBeGreaterThan(2);
  for (const address of named) expect((await get(address)).status, address).toBe(200);
});
