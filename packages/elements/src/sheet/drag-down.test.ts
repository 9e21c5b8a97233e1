import { expect, test } from 'vitest';
import { DragDown } from './drag-down.js';

test('the sheet follows down, not up', () => {
  const drag = new DragDown(100, 0, 400);
  expect(drag.move(130, 50)).toBe(30);
  expect(drag.move(60, 100)).toBe(0);
});

test('far down closes, a little does not', () => {
  const drag = new DragDown(100, 0, 400);
  drag.move(150, 500);
  expect(drag.closes).toBe(false);
  drag.move(210, 1_000);
  expect(drag.closes).toBe(true);
});

test('a flick decides, down or back up', () => {
  const drag = new DragDown(100, 0, 400);
  drag.move(140, 40);
  expect(drag.closes).toBe(true);
  drag.move(300, 400);
  drag.move(280, 410);
  expect(drag.closes).toBe(false);
});
