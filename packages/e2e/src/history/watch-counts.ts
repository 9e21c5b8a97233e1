import { setTimeout as pause } from 'node:timers/promises';
import type { Backstage, OfferCounts } from '@livestall/protocol';
import { ShowStream } from '../world/show-stream.ts';
import type { Stage } from './stage.ts';

const TRY_AGAIN_MS = 20;

/** What backstage tells to have become of an offer's units, as often as it does, until it is over; and then as it is. */
export async function watchCounts(
  stage: Stage,
  { show, offer, over }: { show: string; offer: string; over: AbortSignal },
): Promise<OfferCounts[]> {
  const told: OfferCounts[] = [];
  for (;;) {
    const last = over.aborted;
    // A server that is killed cuts it; it tells how all stands once it is back.
    const heard = await listen(stage, { show, over }, ({ offers = [] }) => {
      told.push(...offers.filter(({ id }) => id === offer));
    }).catch(() => false);
    if (last && heard) return told;
    if (!heard) await pause(TRY_AGAIN_MS);
  }
}

/** Listens to a stream until it is cut; where it is over already, to its beginning. Gives whether it said anything. */
async function listen(
  stage: Stage,
  { show, over }: { show: string; over: AbortSignal },
  hear: (backstage: Backstage) => void,
): Promise<boolean> {
  const url = stage.addressOf(`/v1/shows/${show}/backstage`);
  await using stream = await ShowStream.open(url, { authorization: `Bearer ${stage.host.token}` });
  const end = (): void => void stream[Symbol.asyncDispose]();
  over.addEventListener('abort', end, { once: true });
  do hear((await stream.until('backstage')).data as unknown as Backstage);
  while (!over.aborted);
  return true;
}
