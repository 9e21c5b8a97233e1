import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../page/content-security-policy.ts';
import type { Served } from '../../page/served.ts';
import { rehearsed } from './rehearsed.ts';
import { startPlayer } from './start-player.ts';

let sdk: string;
let page: Served;
let text: string;

beforeAll(async () => {
  sdk = await mkdtemp(path.join(tmpdir(), 'player-sdk-'));
  await writeFile(path.join(sdk, 'player.js'), '// the SDK');
  const streams = rehearsed('https://live.example', 1_800_000_000_000);
  page = await startPlayer({ sdk, streams: { ...streams, poster: 'https://live.example/"><b>' } });
  text = await (await fetch(page.address)).text();
});

afterAll(async () => {
  await page.close();
  await rm(sdk, { recursive: true });
});

it('plays what is live and what was recorded, whatever the addresses are', () => {
  expect(text).toContain('src="https://live.example/rehearsal/1799999700000/master.m3u8"');
  expect(text).toContain(
    'src="https://live.example/rehearsal/1799999700000/1799999700000-1799999850000/master.m3u8"',
  );
  expect(text).toContain('poster="https://live.example/&quot;&gt;&lt;b&gt;"');
});

it('has every file that it names, and nothing that its policy would block', async () => {
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
  for (const file of ['/', '/sdk/player.js', '/player.css', '/icon.svg']) {
    const { status, headers } = await fetch(new URL(file, page.address));
    expect(status, file).toBe(200);
    expect(headers.get('content-security-policy')).toBe(
      contentSecurityPolicy('https://live.example'),
    );
  }
});
