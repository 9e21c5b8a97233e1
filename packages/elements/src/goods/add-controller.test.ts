import { StallError, type Cart } from '@livestall/protocol';
import type { ReactiveControllerHost } from 'lit';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyCart } from '../../testing/fake-cart.js';
import { FakeShow } from '../../testing/fake-show.js';
import { AddController } from './add-controller.js';

class Host extends EventTarget {
  readonly stall = new EventTarget();
  isConnected = true;
  closest = () => this.stall;
  requestUpdate = vi.fn();
  updateComplete = Promise.resolve(true);
  addController = vi.fn();
  removeController = vi.fn();
}

let show: FakeShow;
let host: Host;
let adding: AddController;

beforeEach(() => {
  show = new FakeShow();
  host = new Host();
  adding = new AddController(host as unknown as ReactiveControllerHost & HTMLElement);
});

const eggs = () => ({ product: show.catalog.get('eggs')!, quantity: 1 });

test('adds once however often one taps, and says so', async () => {
  const answer = Promise.withResolvers<Cart>();
  show.cart.answer = () => answer.promise;
  const first = adding.add(eggs(), show);
  await adding.add(eggs(), show);
  expect(adding.state('eggs').at).toBe('adding');
  answer.resolve(emptyCart);
  await first;
  expect(adding.state('eggs').at).toBe('added');
  expect(show.cart.calls).toHaveLength(1);
});

test('a page that cancels the intent does it by itself', async () => {
  const asked = vi.fn((event: Event) => event.preventDefault());
  host.addEventListener('stall-add-to-cart', asked);
  await adding.add(eggs(), show);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(show.cart.calls).toHaveLength(0);
  expect(adding.state('eggs').at).toBe('idle');
});

test('a refusal stays in the store’s words until one chooses anew', async () => {
  const failed = vi.fn();
  host.addEventListener('stall-error', failed);
  show.cart.answer = () =>
    Promise.reject(new StallError('store-failed', { message: 'Only 2 of these left.' }));
  await adding.add(eggs(), show);
  expect(adding.state('eggs')).toMatchObject({
    at: 'failed',
    error: { message: 'Only 2 of these left.' },
  });
  expect(failed).toHaveBeenCalledTimes(1);
  adding.clear('eggs');
  expect(adding.state('eggs').at).toBe('idle');
});

test.each([
  ['stall-measured', () => Promise.resolve(emptyCart)],
  ['stall-error', () => Promise.reject(new StallError('store-failed'))],
])('tells %s to the stall where the sheet was closed meanwhile', async (type, answer) => {
  show.cart.answer = answer;
  const told = vi.fn();
  host.stall.addEventListener(type, told);
  const added = adding.add(eggs(), show);
  host.isConnected = false;
  await added;
  expect(told).toHaveBeenCalledOnce();
});

test('a failure is over when the basket tells it no more, unless one tried again', async () => {
  const unreachable = { code: 'store-unreachable', message: 'The store does not answer.' } as const;
  show.cart.answer = () => {
    show.cart.issue = { ...unreachable };
    return Promise.reject(new StallError('store-failed'));
  };
  await adding.add(eggs(), show);
  show.notify();
  expect(adding.state('eggs').at, 'the store is still gone').toBe('failed');
  show.cart.issue = null;
  show.notify();
  expect(adding.state('eggs').at).toBe('idle');

  await adding.add(eggs(), show);
  const answer = Promise.withResolvers<Cart>();
  show.cart.answer = () => answer.promise;
  const again = adding.add(eggs(), show);
  show.cart.issue = null;
  show.notify();
  expect(adding.state('eggs').at).toBe('adding');
  answer.resolve(emptyCart);
  await again;
  expect(adding.state('eggs').at).toBe('added');
});
