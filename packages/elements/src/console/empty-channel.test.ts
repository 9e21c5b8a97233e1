import { StallError } from '@livestall/protocol';
import { expect, it, vi } from 'vitest';
import { FakeHost } from '../../testing/fake-host.js';
import { FakeShow } from '../../testing/fake-show.js';
import { EmptyChannel } from './empty-channel.js';

const summary = { id: 'one', title: 'One', status: 'scheduled' };

function watch(id: string | null, preparing: () => Promise<unknown>) {
  const host = new FakeHost(new FakeShow({ id }));
  host.preparing = preparing;
  const changed = vi.fn();
  const channel = new EmptyChannel(changed);
  channel.see(host);
  return { host, channel, changed };
}

it('says so once the server has no show', async () => {
  const { host, channel, changed } = watch(null, () => Promise.resolve([]));
  expect(channel.empty).toBe(false);
  channel.see(host);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(channel.empty).toBe(true);
  expect(host.calls).toEqual([['shows']]);
  host.show?.set({ id: 'one' });
  channel.see(host);
  expect(channel.empty).toBe(false);
});

it('leaves open what it could not learn, and what is on its way', async () => {
  const lost = watch(null, () => Promise.reject(new Error('no network')));
  await vi.waitFor(() => expect(lost.changed).toHaveBeenCalled());
  expect(lost.channel.empty).toBe(false);
  const coming = watch(null, () => Promise.resolve([summary]));
  await vi.waitFor(() => expect(coming.changed).toHaveBeenCalled());
  expect(coming.channel.empty).toBe(false);
  expect(watch('show-1', () => Promise.resolve([])).host.calls).toEqual([]);
});

it('takes an answer that the list is not for a moderator for one, until a show comes', async () => {
  const { host, channel, changed } = watch(null, () => Promise.reject(new StallError('forbidden')));
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(channel.empty).toBe(true);
  host.show?.set({ id: 'one' });
  channel.see(host);
  expect(channel.empty).toBe(false);
});
