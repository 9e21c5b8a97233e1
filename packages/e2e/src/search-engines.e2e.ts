import { snapshotState } from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSocial } from '../../../examples/social/server.ts';
import { startStore } from '../../../examples/store/server.ts';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm } from './world/farm.ts';
import { call } from './world/host-session.ts';
import { SDK } from './world/sdk.ts';

const TITLE = 'Harvest </script><script>alert(1)</script>';

let farm: Farm;

beforeAll(async () => {
  farm = await openFarm();
});

afterAll(() => farm[Symbol.asyncDispose]());

/** What a search engine that runs no script reads of a page. */
async function read(address: string): Promise<{ '@graph': Record<string, unknown>[] } | null> {
  const page = await (await fetch(address)).text();
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1];
  return found === undefined ? null : (JSON.parse(found) as never);
}

it('describes the show and its goods in the pages that are sent, under their policy, and no rehearsal', async () => {
  expect(await read(`${farm.store}/live`)).toBeNull();

  const { catalog } = snapshotState(await farm.snapshot());
  const goods = `${farm.server.address}/v1/shows/${farm.show}/catalog/${catalog}`;
  const { products } = (await call(goods, 'GET')) as {
    products: { request?: unknown }[];
  };
  await farm.host.act(farm.show, { act: 'show.end' });
  const info = { title: TITLE, startsAt: Date.now() + 3_600_000, rehearsal: false };
  const made = await farm.host.call('POST', '/v1/shows', { channel: 'farm', info });
  await farm.host.call('PUT', `/v1/shows/${(made as { id: string }).id}/goods`, { products });

  const at = { server: farm.server.address, channel: 'farm' };
  const [store, paper] = await Promise.all([startStore(at), startSocial({ ...at, sdk: SDK })]);
  try {
    for (const address of [`${store.address}/live`, `${paper.address}/`]) {
      await expect.poll(() => read(address), { timeout: 10_000 }).not.toBeNull();
      const { '@graph': things = [] } = (await read(address)) ?? {};
      expect(things[0]).toMatchObject({
        ...{ '@type': 'VideoObject', name: TITLE, url: address },
        thumbnailUrl: expect.stringMatching(/^https?:/) as string,
        publication: { '@type': 'BroadcastEvent', isLiveBroadcast: true },
      });
      const kinds = things.slice(1).map((one) => one['@type']);
      const offered = products.filter(({ request }) => request === undefined);
      expect(kinds).toEqual(offered.map(() => 'Product'));
      expect(kinds.length).toBeLessThan(products.length);
      const { page, complaints } = await openPage(farm.browser, address);
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
      expect(complaints.filter((one) => one.includes('Content Security Policy'))).toEqual([]);
    }
  } finally {
    await Promise.all([store.close(), paper.close()]);
  }
});
