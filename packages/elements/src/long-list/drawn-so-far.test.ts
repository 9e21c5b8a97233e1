import type { LitElement } from 'lit';
import { expect, test, vi } from 'vitest';
import { turn } from '../time/turn.js';
import { DrawnSoFar } from './drawn-so-far.js';
import { PART } from './list-parts.js';
import type { NearController } from './near-controller.js';

/** A list of so many parts, of which some are near. */
function begin(count: number, near: number[] = []) {
  const requestUpdate = vi.fn();
  const host = { addController: vi.fn(), requestUpdate } as unknown as LitElement;
  const parts = { isTold: true, parts: near } as unknown as NearController;
  const drawn = new DrawnSoFar(host, parts, () => count);
  /** One drawing, and the task that it asks for. */
  const draw = async () => {
    drawn.hostUpdated();
    await turn();
    await turn();
  };
  return { drawn, draw, requestUpdate };
}

test('begins with what one sees, and draws the rest a few parts at a time', async () => {
  const { drawn, draw, requestUpdate } = begin(10);
  expect([drawn.parts, drawn.rows(0), drawn.rows(1)]).toEqual([4, PART, 0]);
  await draw();
  expect(drawn.parts).toBe(8);
  await draw();
  await draw();
  expect(requestUpdate, 'nothing is left to draw').toHaveBeenCalledTimes(2);
});

test('draws the rows of a part that is near before any names, a few in one task', async () => {
  const { drawn, draw } = begin(10, [0, 2]);
  await draw();
  expect([drawn.parts, drawn.rows(2)]).toEqual([4, 4]);
  await draw();
  await draw();
  expect([drawn.parts, drawn.rows(2)]).toEqual([4, PART]);
  await draw();
  expect(drawn.parts).toBe(8);
});

test('leaves the names of what was passed before its turn', async () => {
  const near = [1];
  const { drawn, draw } = begin(4, near);
  drawn.hostUpdated();
  near.splice(0, 1, 3);
  await draw();
  expect([drawn.rows(1), drawn.rows(3)]).toEqual([0, 4]);
});

test('begins anew for another list, but for the rows of what is near', async () => {
  const near = [2];
  const { drawn, draw } = begin(10, near);
  for (let time = 0; time < 4; time += 1) await draw();
  near.splice(0, 1, 1);
  for (let time = 0; time < 3; time += 1) await draw();
  drawn.restart();
  expect([drawn.parts, drawn.rows(0), drawn.rows(1), drawn.rows(2)]).toEqual([4, PART, PART, 0]);
});
