import { createServer, type StallServer } from '@livestall/server';

/** A show whose coupons can be claimed and whose flash offers can be held, on a ledger that is a file as everywhere. */
export interface OpenDrop {
  server: StallServer;
  show: string;
  /** Signs tickets of viewers, as a store's backend does. */
  secret: { kid: string; secret: string };
  /** Drops a coupon of so many, that is open at once. */
  drop: (coupon: string, total: number) => Promise<void>;
  /** The same with a flash offer of so many units. */
  dropOffer: (offer: string, total: number) => Promise<void>;
}

const ACCOUNT = 'bench';
const PRICE = { amount: 1200, currency: 'USD' };

/** Opens it. */
export async function openDrop(data: string): Promise<OpenDrop> {
  const server = await createServer({ data });
  const { desk } = server;
  await server.putAccount({ id: ACCOUNT, name: 'Bench', origins: [] });
  await desk.openChannel(ACCOUNT, 'farm', 'Farm');
  const info = { title: 'Evening crates', rehearsal: false };
  const show = await desk.createShow({ account: ACCOUNT, channel: 'farm', info });
  const url = 'https://bench.example/crate';
  await desk.setGoods(show, [{ id: 'crate', title: 'A crate', pictures: [], url, price: PRICE }]);
  await desk.act(show, { act: 'show.start' });
  return {
    server,
    show,
    secret: await secretOf(server),
    drop: async (coupon, total) => {
      const terms = { id: coupon, title: coupon, kind: 'percent', percent: 10 } as const;
      await desk.setCoupon(show, { ...terms, code: 'BENCH10', opensAfterMs: 0, total });
      await desk.act(show, { act: 'coupon.drop', coupon });
    },
    dropOffer: async (offer, total) => {
      const terms = { product: 'crate', price: PRICE, total, perViewer: 1, opensAfterMs: 0 };
      await desk.setOffer(show, { id: offer, ...terms });
      await desk.act(show, { act: 'offer.drop', offer });
    },
  };
}

async function secretOf(server: StallServer): Promise<OpenDrop['secret']> {
  const address = `${server.address}/v1/accounts/${ACCOUNT}/secrets`;
  const authorization = `Bearer ${await server.operatorToken()}`;
  const answer = await fetch(address, { method: 'POST', headers: { authorization } });
  return (await answer.json()) as OpenDrop['secret'];
}
