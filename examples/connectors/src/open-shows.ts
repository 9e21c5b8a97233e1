import type { Product, Stream } from '@livestall/protocol';
import type { StallServer } from '@livestall/server';
import { ACCOUNT, CHANNEL } from './account.ts';
import type { FindStall, Stall } from './find-stall.ts';
import { goodsOf } from './goods-of.ts';

/** The rehearsal's stream is found as if it had begun so long ago, in milliseconds. */
const BEGUN_MS = 300_000;

/** A show on air for whatever a page asks for, with the goods of that store, and one for the same again. */
export function openShows(server: StallServer): FindStall {
  const open = new Map<string, Promise<Stall>>();
  return (platform, given) => {
    const key = JSON.stringify([platform.id, given]);
    const found = open.get(key) ?? goodsOf(platform, given).then((goods) => onAir(server, goods));
    open.set(key, found);
    // What was refused is asked for anew: a store's settings may be others by then.
    found.catch(() => open.delete(key));
    return found;
  };
}

async function onAir({ address, desk }: StallServer, goods: Product[]): Promise<Stall> {
  const show = await desk.createShow({
    ...{ account: ACCOUNT, channel: CHANNEL, stream: rehearsed(Date.now() - BEGUN_MS) },
    info: { title: 'A live show with your goods', rehearsal: false, disclosure: false },
  });
  await desk.setGoods(show, goods);
  await desk.act(show, { act: 'show.start' });
  const [first] = goods;
  if (first) await desk.act(show, { act: 'product.pin', product: first.id });
  return { server: address, of: ['show', show] };
}

/** The farm's picture, on the show server that rehearses. */
function rehearsed(start: number): Stream {
  return { kind: 'hls', url: `/rehearsal/${start}/master.m3u8`, ratio: '9 / 16' };
}
