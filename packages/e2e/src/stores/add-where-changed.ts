import { expect, it, onTestFinished } from 'vitest';
import { Shopper } from './shopper.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What a connector must do whose platform refuses a change of a cart that has another version by now. */
export function addWhereChanged(store: () => StoreUnderTest): void {
  it('changes the cart also where it was changed elsewhere meanwhile', async () => {
    const platform = store();
    const { plain } = platform.goods;
    const shopper = await Shopper.open(platform.address);
    onTestFinished(() => shopper.close());
    const stall = await platform.connect(shopper);
    await stall.add?.(plain);
    await platform.addOnItsPage(shopper, plain);
    const added = await stall.add?.(plain);
    expect([added?.errors, added?.cart?.count]).toEqual([[], 3]);
  });
}
