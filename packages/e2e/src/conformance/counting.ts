import { readGauge, snapshotState, stockGauge } from '@livestall/protocol';
import type { Counted, Gauges, Product, Snapshot } from '@livestall/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { ShowStream } from '../world/show-stream.ts';
import { ask, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import type { TargetOf } from './target.ts';

/** More than anybody sells while this is looked at. */
const MANY = 1_000_000;

/** How the seller counts many things at once. */
export function describeCounting(target: TargetOf): void {
  const { base, act } = pageCalls(target);
  /** What is counted of the show's goods, as it was found. */
  let counted: Counted[];

  const count = (items: readonly Counted[]) => act({ act: 'stock.set-many', items });

  beforeAll(async () => {
    const snapshot = (await ask(base())).body as Snapshot;
    const { catalog } = snapshotState(snapshot);
    const { body } = await ask(`${base()}/catalog/${catalog}`);
    counted = (body as { products: Product[] }).products
      .flatMap(({ id: product, variants }) => [
        { product },
        ...(variants ?? []).map((variant) => ({ product, variant: variant.id })),
      ])
      .flatMap((one) => {
        const left = readGauge(snapshot.gauges, stockGauge(one));
        return left === undefined ? [] : [{ ...one, left }];
      })
      .slice(0, 200);
    expect(counted, 'The show must have goods that are counted.').not.toEqual([]);
  });

  describe('counting many things at once', () => {
    it('is told of each; with something that the show does not have, of none', async () => {
      await using stream = await ShowStream.open(`${base()}/stream`);
      const unknown = { product: 'no-such-goods', left: 1 };
      const wrong = counted.map((one) => ({ ...one, left: 2 * MANY }));
      expect(refused(await count([...wrong.slice(1), unknown]), 404).code).toBe('not-found');
      given(await count(counted.map((one) => ({ ...one, left: MANY }))), 200);
      const lefts = new Map<string, number>();
      while (lefts.size < counted.length) {
        const { gauge = {} } = (await stream.until('batch')).data as { gauge?: Gauges };
        for (const name of counted.map(stockGauge)) {
          const left = readGauge(gauge, name) ?? 0;
          // Of a rehearsal's goods somebody may buy some meanwhile.
          if (left > MANY / 2) lefts.set(name, left);
        }
      }
      expect(Math.max(...lefts.values())).toBeLessThanOrEqual(MANY);
      given(await count(counted), 200);
    });

    it('is of two hundred at most', async () => {
      const [one] = counted;
      const items = Array.from({ length: 201 }, () => one as Counted);
      expect(refused(await count(items), 400).code).toBe('bad-request');
    });
  });
}
