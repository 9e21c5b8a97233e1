import type { ShowStatus, ShowSummary } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { resolveChannel } from './resolve-channel.js';

const show = (id: string, status: ShowStatus, times: Partial<ShowSummary> = {}): ShowSummary => ({
  id,
  title: id,
  status,
  rehearsal: false,
  ...times,
});

const resolve = (...shows: ShowSummary[]) =>
  resolveChannel({ account: 'willow', id: 'farm', title: 'Farm', shows }).show?.id;

describe('a channel', () => {
  it('shows what is on before all else', () => {
    expect(
      resolve(show('next', 'scheduled', { startsAt: 1 }), show('on', 'live', { startedAt: 1 })),
    ).toBe('on');
  });

  it('shows what begins first, those without a time last', () => {
    expect(
      resolve(
        show('open', 'scheduled'),
        show('friday', 'scheduled', { startsAt: 5 }),
        show('monday', 'scheduled', { startsAt: 1 }),
        show('last', 'ended', { endedAt: 9 }),
      ),
    ).toBe('monday');
    expect(resolve(show('later', 'scheduled'), show('earlier', 'scheduled'))).toBe('earlier');
  });

  it('shows what ended last, and nothing where there was nothing', () => {
    expect(resolve(show('a', 'ended', { endedAt: 1 }), show('b', 'ended', { endedAt: 2 }))).toBe(
      'b',
    );
    expect(resolve()).toBeUndefined();
  });

  it('never tells whose it is', () => {
    expect(
      resolveChannel({ account: 'willow', id: 'farm', title: 'Farm', shows: [] }),
    ).not.toHaveProperty('account');
  });
});
