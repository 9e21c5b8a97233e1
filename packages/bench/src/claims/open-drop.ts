import { createServer, type StallServer } from '@livestall/server';

/** What is to be dropped. */
export interface Dropped {
  /** How it is taken: a coupon is claimed, a unit of a flash offer is held. Default: `claims`. */
  act?: 'claims' | 'holds';
  /** Its id. */
  of: string;
  /** How many there are. */
  total: number;
}

/** A show whose coupons can be claimed and whose flash offers can be held, on a ledger that is a file as everywhere. */
export interface OpenDrop {
  server: StallServer;
  show: string;
  /** Signs tickets of viewers, as a store's backend does. */
  secret: { kid: string; secret: string };
  /** Drops a coupon or a flash offer, that is open at once. */
  drop: (dropped: Dropped) => Promise<void>;
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
    drop: async ({ act = 'claims', of: id, total }) => {
      const terms = { id, total, perViewer: 1, opensAfterMs: 0 };
      if (act === 'claims') {
        const coupon = { title: id, kind: 'percent', percent: 10, code: 'BENCH10' } as const;
        await desk.setCoupon(show, { ...terms, ...coupon });
        await desk.act(show, { act: 'coupon.drop', coupon: id });
        return;
      }
      await desk.setOffer(show, { ...terms, product: 'crate', price: PRICE });
      await desk.act(show, { act: 'offer.drop', offer: id });
    },
  };
}

async function secretOf(server: StallServer): Promise<OpenDrop['secret']> {
  const address = `${server.address}/v1/accounts/${ACCOUNT}/secrets`;
  const authorization = `Bearer ${await server.operatorToken()}`;
  const answer = await fetch(address, { method: 'POST', headers: { authorization } });
  return (await answer.json()) as OpenDrop['secret'];
}
