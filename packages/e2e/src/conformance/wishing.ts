import { randomUUID } from 'node:crypto';
import type { DemandReport } from '@livestall/protocol';
import { DemandReportSchema, WishSchema } from '@livestall/protocol/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, fits, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import type { TargetOf } from './target.ts';
import { accountOf, whatIsSold, type Sold } from './what-is-sold.ts';

/** What viewers wish for, as the seller reads it of all shows. */
export function describeWishing(target: TargetOf): void {
  const { send, base, acting, visit } = pageCalls(target);
  let sold: Sold;

  beforeAll(async () => {
    sold = await whatIsSold(base());
  });

  const report = (query: string, token?: string) =>
    ask(`${target().url}/v1/accounts/${accountOf(acting().backend)}/demand${query}`, {
      headers: { origin: acting().origin, ...(token && { authorization: `Bearer ${token}` }) },
    });

  /** How many wish for the product in the show. */
  const counted = async (token: string): Promise<number> => {
    const answer = await report(`?show=${sold.show}`, token);
    const { rows } = given<DemandReport>(answer, 200);
    fits(answer.body, DemandReportSchema);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const own = rows.find(
      (one) => one.of === 'product' && one.product === sold.product.id && !one.variant,
    );
    return own?.count ?? 0;
  };

  describe('what viewers wish for, in all shows of an account', () => {
    it('is told to the seller and their backend, a viewer once, and nothing of a rehearsal', async () => {
      const before = await counted(acting().host);
      const { ticket } = await visit();
      for (const key of [randomUUID(), randomUUID()]) {
        const wished = { of: 'product', product: sold.product.id };
        fits(given(await send('/demand', wished, { token: ticket, key })), WishSchema);
      }
      const after = before + Number(!sold.rehearsal);
      expect([await counted(acting().host), await counted(acting().backend)]).toEqual([
        after,
        after,
      ]);
    });

    it('is told to nobody else, and of no other time', async () => {
      refused(await report(''), 401);
      refused(await report('', (await visit()).ticket), 403);
      expect(given<DemandReport>(await report('?to=1', acting().host), 200).rows).toEqual([]);
    });
  });
}
