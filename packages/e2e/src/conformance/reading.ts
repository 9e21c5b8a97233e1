import { snapshotState, type Channel, type Message, type MessagePage } from '@livestall/protocol';
import type { Product, Snapshot } from '@livestall/protocol';
import {
  CatalogSchema,
  ChannelSchema,
  MessagePageSchema,
  SnapshotSchema,
} from '@livestall/protocol/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, maxAge, publicBody, refused } from './ask.ts';
import type { TargetOf } from './target.ts';

/** What everyone may read, but for following: channel, snapshot, catalog, talk. */
export function describeReading(target: TargetOf): void {
  let url: string;
  let show: string;

  const snapshot = async () =>
    publicBody<Snapshot>(await ask(`${url}/v1/shows/${show}`), SnapshotSchema);

  beforeAll(async () => {
    url = target().url;
    const { body } = await ask(`${url}/v1/channels/${target().channel}`);
    show = (body as Channel).show?.id ?? '';
  });

  describe('a channel', () => {
    it('names the show that is on, and may be kept for 5 s', async () => {
      const answer = await ask(`${url}/v1/channels/${target().channel}`);
      const channel = publicBody<Channel>(answer, ChannelSchema);
      expect(channel.show?.status).toBe('live');
      expect(maxAge(answer)).toBe(5);
    });

    it('that is not there is a problem with the code not-found', async () => {
      expect(refused(await ask(`${url}/v1/channels/no-such-channel`), 404).code).toBe('not-found');
    });
  });

  describe('a snapshot', () => {
    it('is a fold and the events since, dense, up to its own number', async () => {
      const { base, events, seq } = await snapshot();
      expect(events.map((event) => event.seq)).toEqual(events.map((_, n) => base.seq + 1 + n));
      expect(snapshotState({ base, events } as Snapshot).seq).toBe(seq);
      const times = [base.at, ...events.map(({ at }) => at)];
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });

    it('may be kept for a second, and is known by its tag', async () => {
      const first = await ask(`${url}/v1/shows/${show}`);
      const tag = first.headers.get('etag');
      expect(maxAge(first)).toBe(1);
      expect(tag).toMatch(/^(W\/)?".+"$/);
      // Something may happen in between; then the tag is another, and the next try meets it.
      for (let known = tag, tries = 0; tries < 20; tries += 1) {
        const again = await ask(`${url}/v1/shows/${show}`, {
          headers: { 'if-none-match': known ?? '' },
        });
        if (again.status === 304) {
          expect(again.text).toBe('');
          return;
        }
        known = again.headers.get('etag');
      }
      throw new Error('It was never the same.');
    });

    it('of no show is a problem, and so is all that belongs to it', async () => {
      for (const path of ['', '/stream', '/head', '/messages', '/log', '/catalog/v1']) {
        expect(refused(await ask(`${url}/v1/shows/no-such-show${path}`), 404).code).toBe(
          'not-found',
        );
      }
    });

    it('comes with the server’s date, as clocks are set by it', async () => {
      const { headers } = await ask(`${url}/v1/shows/${show}`);
      expect(Number.isNaN(Date.parse(headers.get('date') ?? ''))).toBe(false);
      expect(headers.get('access-control-expose-headers')).toMatch(/\bdate\b/i);
    });
  });

  describe('the catalog', () => {
    it('has every product of the order, at an address that never changes', async () => {
      const { catalog, order } = snapshotState(await snapshot());
      const answer = await ask(`${url}/v1/shows/${show}/catalog/${catalog}`);
      const { version, products } = publicBody<{ version: string; products: Product[] }>(
        answer,
        CatalogSchema,
      );
      expect(version).toBe(catalog);
      expect(products.map(({ id }) => id)).toEqual(expect.arrayContaining([...order]));
      expect(answer.headers.get('cache-control')).toContain('immutable');
    });
  });

  describe('the talk', () => {
    const page = async (before?: string) => {
      const query = before === undefined ? '' : `?before=${before}`;
      const answer = await ask(`${url}/v1/shows/${show}/messages${query}`);
      return publicBody<MessagePage<Message>>(answer, MessagePageSchema);
    };

    it('comes in pages, oldest first, each line once', async () => {
      await expect.poll(async () => (await page()).messages.length).toBeGreaterThan(0);
      const seen: string[] = [];
      let next: string | undefined;
      do {
        const { messages, before } = await page(next);
        const times = messages.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(messages.length).toBeLessThanOrEqual(50);
        seen.unshift(...messages.map(({ id }) => id));
        next = before;
      } while (next !== undefined && seen.length < 500);
      expect(new Set(seen).size).toBe(seen.length);
    });
  });

  it('answers for its health', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect((await ask(url + path)).body).toEqual({ ok: true });
    }
  });
}
