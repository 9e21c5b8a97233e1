import { setTimeout as pause } from 'node:timers/promises';
import type { Backstage, OfferCounts } from '@livestall/protocol';
import { ShowStream } from '../world/show-stream.ts';
import type { Stage } from './stage.ts';

const TRY_AGAIN_MS = 20;

/** What backstage tells to have become of an offer's units, as often as it does, until it is over. */
export async function watchCounts(
  stage: Stage,
  { show, offer, over }: { show: string; offer: string; over: AbortSignal },
): Promise<OfferCounts[]> {
  const told: OfferCounts[] = [];
  while (!over.aborted) {
    // A server that is killed cuts it; it tells how all stands once it is back.
    await listen(stage, { show, over }, ({ offers = [] }) => {
      told.push(...offers.filter(({ id }) => id === offer));
    }).catch(() => pause(TRY_AGAIN_MS));
  }
  return told;
}

async function listen(
  stage: Stage,
  { show, over }: { show: string; over: AbortSignal },
  hear: (backstage: Backstage) => void,
): Promise<void> {
  const url = stage.addressOf(`/v1/shows/${show}/backstage`);
  await using stream = await ShowStream.open(url, { authorization: `Bearer ${stage.host.token}` });
  const end = (): void => void stream[Symbol.asyncDispose]();
  over.addEventListener('abort', end, { once: true });
  while (!over.aborted) {
    const { data } = await stream.until('backstage');
    hear(data as unknown as Backstage);
  }
}
