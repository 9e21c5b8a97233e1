import type { ChatLine } from '@livestall/client';
import { expect, test, vi } from 'vitest';
import { LinesAnnouncer } from './lines-announcer.js';

const line = (id: string, more: Partial<ChatLine> = {}): ChatLine => ({
  ...{ id, at: 1, sender: 'a', name: 'Ana', role: 'viewer', text: id, own: false },
  ...more,
});

test('tells of a line that comes late, before one of the viewer’s own, and of nothing twice', async () => {
  const said: string[] = [];
  const announcer = new LinesAnnouncer((lines) => said.push(...lines.map(({ id }) => id)));
  const own = line('own', { own: true });
  announcer.hear([line('a')], new Set());
  announcer.hear([line('a'), own], new Set());
  announcer.hear([line('a'), line('b'), own], new Set());
  announcer.hear([line('a'), line('b'), own], new Set());
  await vi.waitFor(() => expect(said).toEqual(['b']));
  announcer.stop();
});

test('takes back what it said of a line that is redacted since', async () => {
  const said: string[] = [];
  const announcer = new LinesAnnouncer((lines) => said.push(lines.map(({ id }) => id).join()));
  announcer.hear([line('a')], new Set());
  announcer.hear([line('a'), line('b')], new Set());
  await vi.waitFor(() => expect(said).toEqual(['b']));
  announcer.hear([line('b')], new Set(['a']));
  announcer.hear([line('c')], new Set(['a', 'b']));
  expect(said).toEqual(['b', '']);
  announcer.hear([line('c')], new Set(['a', 'b']));
  expect(said).toEqual(['b', '']);
  announcer.stop();
});
