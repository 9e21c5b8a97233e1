import type { HostShow } from '@livestall/client/host';
import type { Backstage } from '@livestall/protocol';
import { openFarm, pictureRuns, type Farm, type Viewer } from '../world/farm.ts';
import { shiftClock } from '../world/shift-clock.ts';
import { signInSeller } from '../world/sign-in-seller.ts';
import { openCrowd, type Crowd } from './crowd.ts';

/** How far the tablet's clock is ahead, in milliseconds. */
const AHEAD_MS = 7 * 60 * 60_000;

/** A farm with a seller, forty viewers without a browser, and three with one. */
export interface Forty extends AsyncDisposable {
  farm: Farm;
  seller: HostShow;
  crowd: Crowd;
  phone: Viewer;
  /** Its clock is hours ahead. */
  tablet: Viewer;
  desk: Viewer;
  /** The three. */
  pages: readonly Viewer[];
  /** What the seller is told, once it is so. */
  told(isSo: (backstage: Backstage) => boolean): Promise<Backstage>;
}

/**
 * Opens it, with tomatoes for $7.90 on screen. The store's till takes $5 off goods for $7 and more, for each code that begins with FAIR-, once.
 */
export async function openForty(): Promise<Forty> {
  const off = { title: '$5 off', off: { amount: 500 }, minimumSpend: 700 };
  const farm = await openFarm({ coupons: [{ code: 'FAIR-', match: 'prefix', ...off }] });
  const seller = await signInSeller(farm);
  const phone = await farm.viewer({ width: 360, height: 740 });
  const tablet = await farm.viewer({ width: 768, height: 1024 });
  const desk = await farm.viewer({ width: 1440, height: 900 });
  await shiftClock(tablet.page, AHEAD_MS);
  await pictureRuns(tablet.page);
  await seller.act({ act: 'product.pin', product: 'tomatoes' });
  const crowd = await openCrowd(farm.server.address, farm.show, 40);
  return {
    ...{ farm, seller, crowd, phone, tablet, desk, pages: [phone, tablet, desk] },
    told: (isSo) =>
      new Promise((resolve) => {
        const leave = seller.subscribe(look);
        function look(): void {
          if (!seller.backstage || !isSo(seller.backstage)) return;
          leave();
          resolve(seller.backstage);
        }
        look();
      }),
    [Symbol.asyncDispose]: async () => {
      crowd.close();
      seller.close();
      await farm[Symbol.asyncDispose]();
    },
  };
}
