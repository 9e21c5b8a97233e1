import { StallError } from '@livestall/protocol';
import { expect, test, vi } from 'vitest';
import { Unsaved } from './unsaved.js';

function atWork() {
  let down: readonly string[] = ['a', 'b'];
  const saves: { list: readonly string[]; done: PromiseWithResolvers<undefined> }[] = [];
  const unsaved = new Unsaved<string>(
    (list) => {
      const done = Promise.withResolvers<undefined>();
      saves.push({ list, done });
      return done.promise;
    },
    (list) => list.join() === down.join(),
    vi.fn(),
  );
  return {
    unsaved,
    saves,
    drawn: () => unsaved.drawn(down),
    comeDown: (list: string[]) => (down = list),
  };
}

test('a changed list is drawn until it has come down', async () => {
  const { unsaved, saves, drawn, comeDown } = atWork();
  const set = unsaved.set(['b', 'a']);
  expect([drawn(), unsaved.saving]).toEqual([['b', 'a'], true]);
  saves[0]?.done.resolve(undefined);
  await set;
  expect(drawn()).toEqual(['b', 'a']);
  comeDown(['b', 'a']);
  drawn();
  comeDown(['c']);
  expect(drawn()).toEqual(['c']);
});

test('changes while one is being saved go together after it', async () => {
  const { unsaved, saves } = atWork();
  const set = unsaved.set(['1']);
  void unsaved.set(['2']);
  void unsaved.set(['3']);
  saves[0]?.done.resolve(undefined);
  await vi.waitFor(() => expect(saves).toHaveLength(2));
  expect(saves[1]?.list).toEqual(['3']);
  saves[1]?.done.resolve(undefined);
  await set;
  expect(unsaved.saving).toBe(false);
});

test('a list that was not taken is kept, and saved by another try', async () => {
  const { unsaved, saves, drawn } = atWork();
  const set = unsaved.set(['b', 'a']);
  saves[0]?.done.reject(new StallError('offline'));
  await expect(set).rejects.toMatchObject({ code: 'offline' });
  expect([drawn(), unsaved.error?.code]).toEqual([['b', 'a'], 'offline']);
  unsaved.retry();
  saves[1]?.done.resolve(undefined);
  await vi.waitFor(() => expect(unsaved.saving).toBe(false));
  expect(unsaved.error).toBeNull();
});
