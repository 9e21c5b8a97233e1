import { describe, expect, it } from 'vitest';
import type { Op, Outcome } from './contract.js';
import { GroupCommit } from './group-commit.js';

const op = (id: string): Op => ({ op: 'show.play', take: { show: id, on: true } });
const done: Outcome = { ok: true, give: null };

describe('group commit', () => {
  it('writes at once, and what comes meanwhile together', async () => {
    const groups: number[] = [];
    const group = new GroupCommit(async (ops) => {
      groups.push(ops.length);
      await Promise.resolve();
      return ops.map(() => done);
    });
    const outcomes = await Promise.all([
      group.add([op('a')]),
      group.add([op('b'), op('c')]),
      group.add([op('d')]),
    ]);
    expect(groups).toEqual([1, 3]);
    expect(outcomes.map(({ length }) => length)).toEqual([1, 2, 1]);
  });

  it('has a full group follow at the heels of the one before it, and no other', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const groups: number[] = [];
    const group = new GroupCommit(async (ops) => {
      groups.push(ops.length);
      await promise;
      return ops.map(() => done);
    });
    const full = Array.from({ length: 1_000 }, () => op('a'));
    const waiting = [[op('a')], [op('b')], full, [op('c')]].map((ops) => group.add(ops));
    expect(groups, 'the last waits for company').toEqual([1, 1]);
    resolve(undefined);
    await Promise.all(waiting);
    expect(groups).toEqual([1, 1, 1_000, 1]);
  });

  it('fails those whose group failed, and goes on', async () => {
    let full = true;
    const group = new GroupCommit((ops) =>
      full ? Promise.reject(new Error('disk full')) : Promise.resolve(ops.map(() => done)),
    );
    await expect(group.add([op('a')])).rejects.toThrow('disk full');
    full = false;
    await expect(group.add([op('b')])).resolves.toEqual([done]);
  });

  it('refuses quickly when far too much waits', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const group = new GroupCommit(async (ops) => {
      await promise;
      return ops.map(() => done);
    });
    const waiting = Array.from({ length: 23 }, () =>
      group.add(Array.from({ length: 1_000 }, () => op('a'))).then(
        () => 'written',
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    resolve(undefined);
    const results = await Promise.all(waiting);
    await group.settled();
    expect(results.filter((one) => one === 'unavailable').length).toBe(1);
    expect(results.filter((one) => one === 'written').length).toBe(22);
  });

  it('settles when nothing waits', async () => {
    const group = new GroupCommit((ops) => Promise.resolve(ops.map(() => done)));
    await group.settled();
    const added = group.add([op('a')]);
    await group.settled();
    await expect(added).resolves.toEqual([done]);
  });
});
