import type { EventDraft, ShowInfo } from '@livestall/protocol';
import { AHEAD_MS } from './angles.js';
import { HARVEST5, LIVE10 } from './coupons.js';
import { RED_PACKETS } from './giveaways.js';
import { PERSIMMONS_NOW } from './offers.js';
import { NEXT_BOX } from './polls.js';
import { HOST } from './goods/farm.js';
import { MEDIA_PATH, rehearsalGoods } from './goods/goods.js';
import type { Desk } from '../desk.js';
import { rehearsalStream } from './rehearsal-stream.js';
import type { Sample } from './sample.js';

/** Where and from what a rehearsal is made. */
export interface RehearsalPlan {
  account: string;
  channel: string;
  sample: Sample;
  /** The store's address: a product's page is below it at `/products/{id}`. */
  storeUrl: string;
}

/**
 * Makes the next rehearsal, or one that was made before and never began, ready to begin at `start`: with
 * stream, goods, and what is dropped in it. Gives its id.
 */
export async function prepareShow(
  desk: Desk,
  plan: RehearsalPlan,
  { start, prepared }: { start: number; prepared: string | null },
): Promise<string> {
  const { account, channel, sample } = plan;
  const info = showInfo(sample, start);
  const stream = rehearsalStream(sample, start);
  const show = prepared ?? (await desk.createShow({ account, channel, info, stream }));
  if (prepared !== null) {
    await desk.describeShow(show, info);
    await desk.setStream(show, stream);
  }
  await desk.setGoods(show, rehearsalGoods(sample, plan.storeUrl));
  await desk.setCoupon(show, LIVE10);
  await desk.setCoupon(show, HARVEST5);
  await desk.setOffer(show, PERSIMMONS_NOW);
  await desk.setGiveaway(show, RED_PACKETS);
  await desk.setPoll(show, NEXT_BOX);
  // The playlists' dates are the server's own time, from the loop before the first on.
  const onAir = start - sample.duration * 1_000;
  const clock = { discontinuity: 0, date: onAir, at: onAir };
  const ahead = { ...clock, date: onAir + AHEAD_MS };
  await desk.append(show, [
    { type: 'stream.clock', data: { clock } },
    ...sample.scenes.map(({ id }): EventDraft => ({
      type: 'scene.clock',
      data: { scene: id, clock: ahead },
    })),
  ]);
  return show;
}

function showInfo(sample: Sample, startsAt: number): ShowInfo {
  const { path, width, height } = sample.pictures.portrait;
  return {
    title: { en: 'This morning at Willow Bend Farm', zh: '柳湾农场的早晨' },
    description: {
      en: 'What was picked at first light: fruit, eggs, honey and the new rice, from the tree to your table.',
      zh: '天刚亮采的：水果、鸡蛋、蜂蜜和新米，从枝头到餐桌。',
    },
    host: {
      ...HOST,
      portrait: { url: `${MEDIA_PATH}/${path}`, alt: HOST.name, width, height },
    },
    startsAt,
    rehearsal: true,
  };
}
