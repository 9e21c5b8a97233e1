import { expect, it } from 'vitest';
import { DueActs } from './due-acts.js';

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('begins nothing anew while it is being written', async () => {
  const due = new DueActs();
  let begun = 0;
  let end: () => void = () => undefined;
  const act = () => {
    begun += 1;
    return new Promise<void>((resolve) => (end = resolve));
  };
  due.start('pears', act, () => undefined);
  due.start('pears', act, () => undefined);
  due.start('plums', act, () => undefined);
  expect(begun).toBe(2);
  end();
  await settled();
  due.start('plums', act, () => undefined);
  expect(begun).toBe(3);
});

it('tells a failure once, and again after it went well', async () => {
  const due = new DueActs();
  const told: unknown[] = [];
  const at = async (act: () => Promise<unknown>) => {
    due.start('pears', act, (error) => told.push(error));
    await settled();
  };
  const busy = () => Promise.reject(new Error('busy'));
  await at(busy);
  await at(busy);
  expect(told).toEqual([new Error('busy')]);
  await at(() => Promise.resolve());
  await at(busy);
  expect(told).toHaveLength(2);
});
