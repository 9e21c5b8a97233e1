import { randomUUID } from 'node:crypto';
import { snapshotState } from '@livestall/protocol';
import type {
  CustomRequest,
  Product,
  RequestDraft,
  RequestPage,
  Snapshot,
  Visit,
} from '@livestall/protocol';
import { CustomRequestSchema, RequestPageSchema } from '@livestall/protocol/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, fits, refused } from './ask.ts';
import { given, pageCalls } from './page-calls.ts';
import type { TargetOf } from './target.ts';

/** What viewers ask the seller to make or pick, and what becomes of it. */
export function describeRequesting(target: TargetOf): void {
  const { send, base, acting, visit, me } = pageCalls(target);
  let draft: RequestDraft;
  let others: Product;

  const request = ({ ticket }: Visit, more: object = {}, key: string = randomUUID()) =>
    send('/requests', { ...draft, ...more }, { token: ticket, key });
  const made = async (viewer: Visit): Promise<CustomRequest> => {
    const one = given<CustomRequest>(await request(viewer));
    fits(one, CustomRequestSchema);
    return one;
  };
  const read = (query: string, token: string) =>
    ask(`${base()}/requests${query}`, {
      headers: { authorization: `Bearer ${token}`, origin: acting().origin },
    });
  const mark = (id: string, answered: boolean, token: string) =>
    send(`/requests/${id}`, { answered }, { method: 'PUT', token });
  const remove = (id: string, token: string) =>
    ask(`${base()}/requests/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}`, origin: acting().origin },
    });
  const own = async ({ ticket }: Visit) => (await me(ticket)).requests ?? [];

  beforeAll(async () => {
    const { catalog } = snapshotState((await ask(base())).body as Snapshot);
    const { body } = await ask(`${base()}/catalog/${catalog}`);
    const { products } = body as { products: Product[] };
    const asked = products.find((product) => product.request);
    const bought = products.find((product) => !product.request);
    if (!asked || !bought) {
      throw new Error('The show must list goods that are asked for, and others.');
    }
    others = bought;
    const [choice] = asked.request?.choices ?? [];
    draft = {
      product: asked.id,
      ...(choice && { choice: choice.id }),
      ...{ text: 'For six, on Friday', quantity: 1, contact: 'ana@mill.example' },
    };
  });

  describe('a request for goods that are made to order', () => {
    it('is one under its key, for whoever sent it and for the seller alone', async () => {
      const [ana, ben] = [await visit('Ana'), await visit('Ben')];
      const key = randomUUID();
      const first = given<CustomRequest>(await request(ana, {}, key));
      fits(first, CustomRequestSchema);
      expect(first).toMatchObject({ product: draft.product, text: draft.text, answered: false });
      expect(given<CustomRequest>(await request(ana, {}, key))).toEqual(first);
      const other = await request(ana, { text: 'For eight' }, key);
      expect(refused(other, 422).code).toBe('key-reused');
      expect(await own(ana)).toEqual([first]);
      expect(await own(ben)).toEqual([]);
      const page = given<RequestPage>(await read('', acting().host), 200);
      fits(page, RequestPageSchema);
      expect(page.requests[0]).toEqual(first);
      refused(await read('', ana.ticket), 403);
      refused(await remove(first.id, ben.ticket), 404);
      expect((await remove(first.id, ana.ticket)).status).toBe(204);
    });

    it('is answered and opened again by the seller, and by nobody else', async () => {
      const ana = await visit('Ana');
      const { id } = await made(ana);
      refused(await mark(id, true, ana.ticket), 403);
      for (const answered of [true, false]) {
        const marked = given<CustomRequest>(await mark(id, answered, acting().host), 200);
        expect(marked).toMatchObject({ id, answered });
        expect(await own(ana)).toEqual([marked]);
      }
      expect((await remove(id, acting().host)).status).toBe(204);
    });

    it('is gone for good once it is removed, also under its key', async () => {
      const ana = await visit('Ana');
      const key = randomUUID();
      const { id } = given<CustomRequest>(await request(ana, {}, key));
      expect((await remove(id, ana.ticket)).status).toBe(204);
      expect(await own(ana)).toEqual([]);
      refused(await mark(id, true, acting().host), 404);
      refused(await request(ana, {}, key), 404);
      const { requests } = given<RequestPage>(await read('', acting().host), 200);
      expect(requests.map((one) => one.id)).not.toContain(id);
    });

    it('needs a ticket, a way to be reached, and goods that are asked for', async () => {
      const key = randomUUID();
      refused(await send('/requests', draft, { key }), 401);
      const ana = await visit('Ana');
      for (const more of [{ contact: '' }, { quantity: 0 }, { quantity: '1' }, { more: 1 }]) {
        expect(refused(await request(ana, more), 400).code).toBe('bad-request');
      }
      for (const product of [others.id, 'no-such-goods']) {
        refused(await request(ana, { product, choice: undefined }), 404);
      }
      expect(await own(ana)).toEqual([]);
    });

    it('waits beside four others of a viewer’s at most', async () => {
      const ana = await visit('Ana');
      const sent: CustomRequest[] = [];
      for (let count = 0; count < 5; count += 1) sent.push(await made(ana));
      expect(refused(await request(ana), 409).code).toBe('conflict');
      expect(await own(ana)).toEqual(sent);
      // A viewer who acts so often may be told to wait.
      for (const { id } of sent) expect((await remove(id, acting().host)).status).toBe(204);
    });

    it('stands on one page alone of those that the seller reads', async () => {
      const ana = await visit('Ana');
      const sent = [await made(ana), await made(ana)];
      const [older, newer] = sent;
      const page = given<RequestPage>(await read(`?before=${newer?.id}`, acting().host), 200);
      const ids = page.requests.map((one) => one.id);
      expect(ids[0]).toBe(older?.id);
      expect(ids).not.toContain(newer?.id);
      for (const { id } of sent) await remove(id, ana.ticket);
    });
  });
}
