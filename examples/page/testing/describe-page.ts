import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import type { PageOptions } from '../page-options.ts';
import type { Served } from '../served.ts';

/** What is asked of a page besides what is asked of all. */
export interface Expected {
  /** The one tag that it holds. */
  readonly tag: string;
  /** The SDK's file that it loads. */
  readonly script: string;
  readonly referrerPolicy: string;
}

/** What must be true of each page that is served by `servePage`. */
export function describePage(
  start: (options: PageOptions) => Promise<Served>,
  { tag, script, referrerPolicy }: Expected,
): void {
  let sdk: string;
  let page: Served;
  let text: string;

  beforeAll(async () => {
    sdk = await mkdtemp(path.join(tmpdir(), 'page-sdk-'));
    await writeFile(path.join(sdk, script), '// the SDK');
    page = await start({ server: 'https://live.example/', channel: 'a"><script>', sdk });
    text = await (await fetch(page.address)).text();
  });

  afterAll(async () => {
    await page.close();
    await rm(sdk, { recursive: true });
  });

  it('holds the one tag, whatever the channel is called', () => {
    expect(text).toContain(
      `<${tag} server="https://live.example/" channel="a&quot;&gt;&lt;script&gt;">`,
    );
  });

  it('has no inline script or style, which its policy would block', () => {
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });

  it('has every file that it names, with the strict headers', async () => {
    const named = new Set([...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, to = '']) => to));
    expect(named).toContain(`/sdk/${script}`);
    for (const address of ['/', ...named]) {
      const { status, headers } = await fetch(new URL(address, page.address));
      expect(status, address).toBe(200);
      expect(headers.get('content-security-policy')).toBe(
        contentSecurityPolicy('https://live.example'),
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe(referrerPolicy);
    }
  });
}
