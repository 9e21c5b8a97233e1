import { StallError } from '@livestall/protocol';
import { expect, test, vi } from 'vitest';
import { ArrangedList } from './arranged-list.js';

const entry = (id: string) => ({ id });

function atWork() {
  let down = ['a', 'b', 'c'].map(entry);
  const save = vi.fn((entries: readonly { id: string }[]) => {
    down = [...entries];
    return Promise.resolve();
  });
  const list = new ArrangedList(save, () => down, vi.fn());
  return { list, save, ids: () => list.entries.map(({ id }) => id).join('') };
}

test('an entry is moved, and saved; a move to nowhere is not', () => {
  const { list, save, ids } = atWork();
  list.move('a', 2);
  expect(ids()).toBe('bca');
  list.move('b', -1);
  expect(save).toHaveBeenCalledOnce();
});

test('what is thrown out is put back where it was', () => {
  const { list, ids } = atWork();
  list.remove(entry('b'));
  expect([ids(), list.thrown?.entry.id]).toEqual(['ac', 'b']);
  list.undoRemove();
  expect([ids(), list.thrown]).toEqual(['abc', null]);
});

test('the way back is gone once the list was changed', () => {
  const { list, ids } = atWork();
  list.remove(entry('b'));
  list.move('a', 1);
  expect(list.thrown).toBeNull();
  list.undoRemove();
  expect(ids()).toBe('ca');
});

test('what was not taken is kept, and is told to who saves', async () => {
  const { list, save, ids } = atWork();
  save.mockRejectedValue(new StallError('offline'));
  await expect(list.save([entry('z')])).rejects.toMatchObject({ code: 'offline' });
  expect([ids(), list.unsaved.error?.code]).toEqual(['z', 'offline']);
});
