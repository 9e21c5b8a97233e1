import { expect, test, vi } from 'vitest';
import { StallNavigation } from './stall-navigation.js';

test('a product opens over a view, and back leads to that view', () => {
  const told = vi.fn();
  const stall = new StallNavigation(told);
  stall.navigator().openView('cart');
  stall.navigator().openProduct('honey');
  expect(stall.place).toMatchObject({ view: 'cart', product: 'honey', open: true });
  stall.navigator().back();
  expect(stall.place).toMatchObject({ view: 'cart', product: null, open: true });
  stall.navigator().close();
  expect(stall.place.open).toBe(false);
  expect(told).toHaveBeenCalledTimes(4);
});

test('each place is a new navigator, so that who reads it redraws', () => {
  const seen: unknown[] = [];
  const stall = new StallNavigation((navigator) => seen.push(navigator));
  stall.navigator().openView('cart');
  stall.navigator().openView('goods');
  expect(new Set(seen).size).toBe(2);
});

test('turning the phone away from the desk leaves no tab that is not there', () => {
  const stall = new StallNavigation(() => undefined);
  stall.setLayout('wide');
  stall.navigator().openView('chat');
  stall.setLayout('narrow');
  expect(stall.place).toMatchObject({ layout: 'narrow', view: 'goods' });
});

test('a narrowed window brings up no sheet by itself, a phone that is turned keeps the one that is up', () => {
  const stall = new StallNavigation(() => undefined);
  stall.setLayout('wide');
  stall.navigator().openView('cart');
  stall.setLayout('narrow');
  expect(stall.place).toMatchObject({ view: 'cart', open: false });
  stall.navigator().openView('cart');
  stall.setLayout('side');
  expect(stall.place.open).toBe(true);
});
