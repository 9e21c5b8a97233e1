import { EMPTY_SHOW, type LogEvent, type Snapshot } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { firstLook } from './first-look.js';

const stream = { kind: 'hls', url: '/orchard.m3u8' } as const;
const info = { title: 'The orchard', rehearsal: false };

const snapshotOf = (events: LogEvent[]): Snapshot => ({
  show: 'orchard',
  channel: 'farm',
  epoch: 'first',
  seq: events.length,
  t: 0,
  base: { ...EMPTY_SHOW, info, stream },
  events,
  gauges: {},
  messages: [],
  pollMs: 1_000,
});

it('takes what the base says where nothing was said since', () => {
  const events: LogEvent[] = [{ seq: 1, at: 0, type: 'show.started', data: {} }];
  expect(firstLook(snapshotOf(events))).toEqual({ info, stream });
});

it('goes by the newest words', () => {
  const renamed = { title: 'The packing house', rehearsal: false };
  const events: LogEvent[] = [
    { seq: 1, at: 0, type: 'show.described', data: { info: { title: 'No', rehearsal: false } } },
    { seq: 2, at: 0, type: 'stream.changed', data: { stream: null } },
    { seq: 3, at: 0, type: 'show.described', data: { info: renamed } },
  ];
  expect(firstLook(snapshotOf(events))).toEqual({ info: renamed, stream: null });
});
