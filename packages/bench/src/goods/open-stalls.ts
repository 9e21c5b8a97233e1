import { createServer } from '@livestall/server';
import type { Product } from '@livestall/protocol';
import { ONE_TAG_FOLDER } from '../one-tag.ts';
import { serve } from '../start/serve.ts';
import { pageWith } from '../start/subjects.ts';

/** Stalls with more and fewer goods, of one server and on one site. */
export interface Stalls {
  /** The address of the page whose stall has so many goods. */
  pageOf(goods: number): string;
  /** Says of the next of its goods how many are left, over and over. */
  sellOne(goods: number): Promise<void>;
  close(): Promise<void>;
}

const ACCOUNT = { id: 'bench', name: 'Bench' };

/** Opens shows that are on, without a stream: what goods cost is not lost in what a picture costs. */
export async function openStalls(counts: readonly number[]): Promise<Stalls> {
  const server = await createServer({
    data: ':memory:',
    accounts: [{ ...ACCOUNT, origins: [] }],
  });
  const { desk } = server;
  const shows = new Map<number, string>();
  for (const count of counts) {
    const channel = `goods-${count}`;
    await desk.openChannel(ACCOUNT.id, channel, channel);
    const info = { title: `A stall of ${count}`, rehearsal: false };
    const show = await desk.createShow({ account: ACCOUNT.id, channel, info });
    await desk.setGoods(
      show,
      Array.from({ length: count }, (_, n) => jar(n)),
    );
    await desk.act(show, { act: 'show.start' });
    shows.set(count, show);
  }
  const site = await serve(
    (address) => {
      const show = shows.get(Number(/^\/(\d+)\.html$/.exec(address)?.[1]));
      return show && pageWith(stall(server.address, show));
    },
    { livestall: ONE_TAG_FOLDER },
  );
  await server.putAccount({ ...ACCOUNT, origins: [site.origin] });
  let sold = 0;
  return {
    pageOf: (goods) => `${site.origin}/${goods}.html`,
    sellOne: async (goods) => {
      sold += 1;
      const change = { product: jar(sold % goods).id, left: 99 - (sold % 99) };
      await desk.act(shows.get(goods) ?? '', { act: 'stock.set', ...change });
    },
    close: async () => {
      site.close();
      await server.close();
    },
  };
}

function stall(server: string, show: string): string {
  return `<style>live-stall { display: block; block-size: 100dvh }</style>
    <script type="module" src="/livestall/livestall.js"></script>
    <live-stall server="${server}" show="${show}"></live-stall>`;
}

/** Goods as a shop has them, each told from the others. */
function jar(number: number): Product {
  return {
    id: `jar-${number}`,
    title: { en: `Jam no. ${number}, of fruit that nobody else grows`, de: `Marmelade ${number}` },
    pictures: [],
    url: `https://shop.example/jars/${number}`,
    price: { amount: 400 + (number % 300), currency: 'EUR' },
    compareAt: { amount: 800, currency: 'EUR' },
    unit: { en: 'jar of 250 g' },
    unitPrice: { price: { amount: 1_600, currency: 'EUR' }, per: { en: 'kg' } },
  };
}
