import { snapshotState } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStore } from '../../../examples/store/server.ts';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm } from './world/farm.ts';
import { call } from './world/host-session.ts';

const TITLE = 'Harvest </script><script>alert(1)</script>';

let farm: Farm;

beforeAll(async () => {
  farm = await openFarm();
});

afterAll(() => farm[Symbol.asyncDispose]());

/** What a search engine that runs no script reads of a shop's Live page. */
async function read(shop: string): Promise<{ '@graph': Record<string, unknown>[] } | null> {
  const page = await (await fetch(`${shop}/live`)).text();
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1];
  return found === undefined ? null : (JSON.parse(found) as never);
}

it('describes the show and its goods in the page that is sent, under its policy, and no rehearsal', async () => {
  expect(await read(farm.store)).toBeNull();

  const { catalog } = snapshotState(await farm.snapshot());
  const goods = `${farm.server.address}/v1/shows/${farm.show}/catalog/${catalog}`;
  const { products } = (await call(goods, 'GET')) as { products: unknown[] };
  await farm.host.act(farm.show, { act: 'show.end' });
  const info = { title: TITLE, startsAt: Date.now() + 3_600_000, rehearsal: false };
  const made = await farm.host.call('POST', '/v1/shows', { channel: 'farm', info });
  await farm.host.call('PUT', `/v1/shows/${(made as { id: string }).id}/goods`, { products });

  const { address, close } = await startStore({ server: farm.server.address, channel: 'farm' });
  try {
    await expect.poll(() => read(address), { timeout: 10_000 }).not.toBeNull();
    const { '@graph': things = [] } = (await read(address)) ?? {};
    expect(things[0]).toMatchObject({
      ...{ '@type': 'VideoObject', name: TITLE, url: `${address}/live` },
      publication: { '@type': 'BroadcastEvent', isLiveBroadcast: true },
    });
    const kinds = things.slice(1).map((one) => one['@type']);
    expect(kinds).toEqual(products.map(() => 'Product'));
    const { page, complaints } = await openPage(farm.browser, `${address}/live`);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    expect(complaints.filter((one) => one.includes('Content Security Policy'))).toEqual([]);
  } finally {
    await close();
  }
});
