import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CouponDraft, Product, Session, Visit } from '@livestall/protocol';
import { createServer } from '@livestall/server';
import type { ServerOptions, StallServer } from '@livestall/server';
import { call } from './call.js';

/** The origin of the account's own page. */
export const STORE = 'https://store.example';

/** Goods for tests. */
export const GOODS: Product[] = ['pears', 'honey'].map((id) => ({
  id,
  title: id,
  pictures: [],
  url: `https://store.example/products/${id}`,
  price: { amount: 500, currency: 'USD' },
}));

/** A coupon that opens at once. */
export const DRAFT: CouponDraft = {
  id: 'autumn',
  title: 'Ten percent off',
  kind: 'percent',
  percent: 10,
  code: 'SECRET10',
  opensAfterMs: 0,
};

/** A real server with one live show, on a data folder of its own. */
export interface TestStall {
  server: StallServer;
  folder: string;
  /** The address of the show's calls. */
  show: string;
  id: string;
  /** A new viewer's ticket. */
  visit(name?: string): Promise<Visit>;
  /** A host's token. */
  host(): Promise<string>;
  /** Stops the server and starts it again on the same folder. */
  restart(): Promise<TestStall>;
  close(): Promise<void>;
}

/** Starts a server with a channel `farm` of the account `willow`, and a show in it. */
export async function startTestStall(options: Partial<ServerOptions> = {}): Promise<TestStall> {
  const folder = await mkdtemp(path.join(tmpdir(), 'livestall-'));
  const server = await createServer({ data: folder, tickMs: 20, ...options });
  await server.putAccount({ id: 'willow', name: 'Willow Bend', origins: [STORE] });
  await server.desk.openChannel('willow', 'farm', 'Farm');
  const info = { title: 'Morning', rehearsal: false };
  const id = await server.desk.createShow({ account: 'willow', channel: 'farm', info });
  await server.desk.setGoods(id, GOODS);
  await server.desk.act(id, { act: 'show.start' });
  return stallOf(server, folder, id, options);
}

function stallOf(
  server: StallServer,
  folder: string,
  id: string,
  options: Partial<ServerOptions>,
): TestStall {
  const show = `${server.address}/v1/shows/${id}`;
  return {
    server,
    folder,
    show,
    id,
    visit: async (name) => {
      const body = name === undefined ? {} : { name };
      return (await call<Visit>(`${show}/visits`, { body })).body;
    },
    host: async () => {
      const { code } = await server.mintCode({ account: 'willow', role: 'host', name: 'Rosa' });
      return (await call<Session>(`${server.address}/v1/sessions`, { body: { code } })).body.token;
    },
    restart: async () => {
      await server.close();
      const next = await createServer({ data: folder, tickMs: 20, ...options });
      return stallOf(next, folder, id, options);
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
