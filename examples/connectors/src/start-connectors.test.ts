import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../page/served.ts';
import type { FindStall } from './find-stall.ts';
import { PLATFORMS } from './platforms/platforms.ts';
import { startConnectors } from './start-connectors.ts';

let sdk: string;
let site: Served;

const findStall: FindStall = async (_, { store }) => {
  if (store === 'https://silent.example') throw new Error('The store <did> not answer.');
  return { server: 'https://live.example', of: ['channel', 'a"><script>'] };
};

beforeAll(async () => {
  sdk = await mkdtemp(path.join(tmpdir(), 'connectors-sdk-'));
  await writeFile(path.join(sdk, 'livestall.js'), '// the SDK');
  site = await startConnectors({ sdk, findStall });
});

afterAll(async () => {
  await site.close();
  await rm(sdk, { recursive: true });
});

async function open(address: string) {
  const response = await fetch(site.address + address);
  expect(response.status, address).toBe(200);
  return { text: await response.text(), policy: response.headers.get('content-security-policy') };
}

/** All that a platform's page can be told. */
const told = ({ fields }: (typeof PLATFORMS)[number]) =>
  new URLSearchParams(
    fields.map(({ name, kind }): [string, string] => {
      if (kind === 'address') return [name, 'https://shop.example'];
      if (kind === 'price') return [name, '7.90'];
      return [name, kind === 'currency' ? 'EUR' : '"><b>one'];
    }),
  );

it('lists every platform', async () => {
  const { text } = await open('/');
  for (const { id, name } of PLATFORMS) {
    expect(text).toContain(`<a href="/${id}"><strong>${name}</strong>`);
  }
});

it('has a module to copy for each platform with a cart, and for no other', async () => {
  const modules = await readdir(new URL('../public/carts/', import.meta.url));
  const carts = PLATFORMS.filter(({ clickName }) => clickName === undefined);
  expect(modules.toSorted()).toEqual(carts.map(({ id }) => `${id}.js`).toSorted());
});

describe.each(PLATFORMS.map((one) => [one.id, one] as const))('the page for %s', (id, platform) => {
  it('says what it needs, and where that is to be found, before it has it', async () => {
    const { text, policy } = await open(`/${id}`);
    for (const { name, hint } of platform.fields) {
      expect(text).toContain(`<label for="${name}">`);
      const [, said = ''] = new RegExp(`id="${name}-hint">(.*)</p>`).exec(text) ?? [];
      expect(said.replace(/<\/?code>/g, '')).toBe(hint.replaceAll('`', ''));
    }
    for (const [, to = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g)) await open(to);
    expect(text).not.toContain('role="alert"');
    expect(policy).toContain("form-action 'self'");
  });

  it('holds the one tag and its module once it has', async () => {
    const { text, policy } = await open(`/${id}?${told(platform).toString()}`);
    expect(text).toContain(
      '<live-stall server="https://live.example" channel="a&quot;&gt;&lt;script&gt;">',
    );
    expect(text).not.toContain('"><b>');
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    const asks = /connect-src ([^;]*)/.exec(policy ?? '')?.[1];
    const cart = platform.passes
      ? "'self' https://live.example"
      : 'https://live.example https://shop.example';
    expect(asks).toBe(platform.clickName === undefined ? cart : 'https://live.example');
    for (const [, src = ''] of text.matchAll(/src="([^"]*)"/g)) await open(src);
  });

  it('names the fields that are wrong, and keeps the rest', async () => {
    const query = told(platform);
    const name = platform.fields[0]!.name;
    query.set(name, 'shop');
    const { text } = await open(`/${id}?${query.toString()}`);
    expect(text).toContain(`id="${name}-wrong">The whole address, beginning with https://.`);
    expect(text.match(/aria-invalid/g)).toHaveLength(1);
    expect(text).toContain('value="shop"');
    expect(text).not.toContain('"><b>');
  });
});

it('says in the store’s words why it cannot open', async () => {
  const { text } = await open('/vendure?store=https://silent.example');
  expect(text).toContain('<p class="problem" role="alert">The store &lt;did&gt; not answer.</p>');
  expect(text).toContain('value="https://silent.example"');
});

it.each([
  ['/checkout/', 'woocommerce', 'https://shop.example/checkout/'],
  ['/cart', 'shopify-theme', 'https://shop.example/cart'],
  ['/checkout', 'vendure', null],
])('says at %s where a buyer of %s would pay', async (path, id, own) => {
  const stall = `/${id}?store=${encodeURIComponent('https://shop.example/api')}`;
  const response = await fetch(site.address + path, { headers: { referer: site.address + stall } });
  const text = await response.text();
  expect(text).toContain('<h1>Your store takes over here</h1>');
  expect(text).toContain(`<a class="back" href="${stall}">`);
  expect(/<a href="(https:[^"]*)"/.exec(text)?.[1] ?? null).toBe(own);
});

it('sends whoever comes to the checkout from elsewhere to the list of platforms', async () => {
  const headers = { referer: 'https://elsewhere.example/vendure?store=https://shop.example' };
  const response = await fetch(`${site.address}/checkout`, { headers, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
});
