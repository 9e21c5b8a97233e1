import { describe, expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { fewLeft, lowestPrice, productView } from './product-view.js';

describe('the one button', () => {
  test('adds what has no options, and asks for the choice where there is one', () => {
    const show = new FakeShow();
    expect(productView(show, 'eggs')?.action).toBe('add');
    expect(productView(show, 'honey')?.action).toBe('choose');
  });

  test('leads to the store where the page has no cart or no add', () => {
    const show = new FakeShow();
    show.cart.missing.add('add');
    expect(productView(show, 'honey')?.action).toBe('view');
    show.cart.status = 'absent';
    expect(productView(show, 'eggs')?.action).toBe('view');
  });

  test('says sold out before all else', () => {
    const show = new FakeShow({ gauges: { 'stock:eggs': 0 } });
    show.cart.status = 'absent';
    expect(productView(show, 'eggs')?.action).toBe('sold-out');
  });
});

describe('what is left', () => {
  test('is the sum of the variants once all are known', () => {
    const show = new FakeShow({
      gauges: { 'stock:honey/honey-250g': 2, 'stock:honey/honey-500g': 0 },
    });
    expect(productView(show, 'honey')?.left).toBeUndefined();
    show.set({ gauges: { 'stock:honey/honey-1kg': 1 } });
    expect(productView(show, 'honey')?.left).toBe(3);
  });

  test('is worth saying only when it is little', () => {
    expect(fewLeft(3)).toBe(3);
    expect(fewLeft(11)).toBeNull();
    expect(fewLeft(0)).toBeNull();
    expect(fewLeft(undefined)).toBeNull();
  });
});

test('a removed product is gone at once, whatever the stage shows', () => {
  const show = new FakeShow({ state: { pins: [{ product: 'eggs', at: 1 }] } });
  expect(productView(show, 'eggs')?.pinned).toBe(true);
  show.now = { ...show.now, removed: [{ product: 'eggs', at: 2 }] };
  expect(productView(show, 'eggs')).toBeNull();
});

test('the price of a product with variants is the lowest, marked where others differ', () => {
  const show = new FakeShow();
  const honey = show.catalog.get('honey')!;
  expect(lowestPrice(honey)).toMatchObject({
    price: { amount: 950, currency: 'USD' },
    from: true,
  });
  expect(lowestPrice(show.catalog.get('eggs')!).from).toBe(false);
});
