import {
  applyEvents,
  EMPTY_SHOW,
  type Channel,
  type LogIndex,
  type LogStretch,
} from '@livestall/protocol';
import { LogIndexSchema, LogStretchSchema } from '@livestall/protocol/schemas';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, maxAge, publicBody, refused } from './ask.ts';
import type { TargetOf } from './target.ts';

/** Reading a show's past: the log's index and its stretches. */
export function describeLookingBack(target: TargetOf): void {
  let base: string;

  const index = async () => publicBody<LogIndex>(await ask(`${base}/log`), LogIndexSchema);

  /** The index, as soon as it lists something: a stretch is listed once it is over. */
  async function listed(): Promise<LogIndex> {
    for (;;) {
      const found = await index();
      if (found.stretches.length > 0) return found;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  beforeAll(async () => {
    const { url, channel } = target();
    const { body } = await ask(`${url}/v1/channels/${channel}`);
    base = `${url}/v1/shows/${(body as Channel).show?.id}`;
  });

  describe('the log', () => {
    it('is listed in stretches, oldest first, and may be kept for 5 s', async () => {
      const { stretches } = await listed();
      const numbers = stretches.map(({ n }) => n);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(maxAge(await ask(`${base}/log`))).toBe(5);
    });

    it('is all there, each event once, each stretch folded up to where it begins', async () => {
      const { epoch, stretches, seq } = await listed();
      let state = EMPTY_SHOW;
      for (const { n, rev, from, to, seq: start } of stretches) {
        const answer = await ask(`${base}/log/${epoch}/${n}.${rev}`);
        const stretch = publicBody<LogStretch>(answer, LogStretchSchema);
        expect(answer.headers.get('cache-control')).toContain('immutable');
        expect(stretch.state).toEqual(state);
        expect(stretch.state.seq).toBe(start);
        for (const { at } of [...stretch.events, ...stretch.messages]) {
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThan(to);
        }
        state = applyEvents(state, stretch.events);
      }
      expect(state.seq).toBe(seq);
    });

    it('has nothing at other addresses', async () => {
      const { epoch, stretches } = await listed();
      const { n = 0, rev = 0 } = stretches[0] ?? {};
      refused(await ask(`${base}/log/another/${n}.${rev}`), 404);
      refused(await ask(`${base}/log/${epoch}/${n}.${rev + 1}`), 404);
      refused(await ask(`${base}/log/${epoch}/1.0`), 404);
    });
  });
}
