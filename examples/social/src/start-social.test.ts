import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { startSocial, type Social } from './start-social.ts';

let sdk: string;
let page: Social;

beforeAll(async () => {
  sdk = await mkdtemp(path.join(tmpdir(), 'social-sdk-'));
  await writeFile(path.join(sdk, 'livestall.js'), '// the SDK');
  page = await startSocial({ server: 'https://live.example/', channel: 'a"><script>', sdk });
});

afterAll(async () => {
  await page.close();
  await rm(sdk, { recursive: true });
});

const get = (address: string) => fetch(new URL(address, page.address));

it('holds the one tag, whatever the channel is called', async () => {
  const text = await (await get('/')).text();
  expect(text).toContain(
    '<live-stall server="https://live.example/" channel="a&quot;&gt;&lt;script&gt;">',
  );
});

it('has no inline script or style, which its policy would block', async () => {
  const text = await (await get('/')).text();
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
});

it('has every file that the page names, with the strict headers', async () => {
  const text = await (await get('/')).text();
  const named = [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address ?? '');
  expect(new Set(named).size).toBeGreaterThan(3);
  for (const address of new Set(named)) {
    const { status, headers } = await get(address);
    expect(status, address).toBe(200);
    expect(headers.get('content-security-policy')).toBe(
      contentSecurityPolicy('https://live.example'),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});
