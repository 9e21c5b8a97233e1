import type { ChatLine } from '@livestall/client';
import type { FakeShowState } from '../../fake-show.js';
import { NOW } from '../samples.js';
import type { Scene } from '../scene.js';

const line = (id: string, name: string, text: string, more: Partial<ChatLine> = {}): ChatLine => ({
  ...{ id, at: NOW, sender: id, name, role: 'viewer', text, own: false },
  ...more,
});

/** All that a line may be, over a show that is on. */
export function chatScenes(live: FakeShowState, product: string): Scene[] {
  const asked = line('ana', 'Ana', 'Are the persimmons ripe, or do they need a few days?', {
    buyer: true,
    level: 3,
  });
  const mei = { sender: 'mei', role: 'host' } as const;
  const from = (id: string, system: NonNullable<ChatLine['system']>) =>
    line(id, '', '', { sender: '', role: 'backend', system });
  const lines = [
    from('s1', { of: 'arrived', names: ['L***'], count: 13 }),
    line('tom', 'Tom', 'Good morning from Kent! 👋'),
    asked,
    line('m1', 'Mei Lin', 'Ripe since Monday. How we pick: https://willow.example/picking', {
      ...mei,
      reply: asked,
      mentions: ['ana'],
    }),
    from('s2', { of: 'bought', product, names: ['M***', 'T***'], count: 14 }),
    line('lin', '林小满', '梨什么时候有？', { level: 12, follows: true }),
    line('rosa', 'Rosa', 'Shipping to islands takes two days longer.', { role: 'moderator' }),
    line('m2', 'Mei Lin', '@You yes, I pack yours after the show 🧡', {
      ...mei,
      mentions: ['me'],
      toMe: true,
    }),
    line('me', 'You', 'Thank you!', { sender: 'me', own: true }),
  ];
  const top = ({ id, at, sender, name, role, text }: ChatLine) => ({
    ...{ id, at, sender, name, role, text },
  });
  const state = {
    pinnedLines: [
      top(line('p1', 'Mei Lin', 'Orders until noon leave today.', mei)),
      top(line('p2', 'Rosa', 'Ask anything, we answer by voice.', { role: 'moderator' })),
    ],
  };
  const show = {
    ...live,
    lines,
    state: { ...live.state, ...state },
    mine: { viewer: { key: 'me', poke: 'me', name: 'You' } },
    translateLine: () => Promise.resolve('When will there be pears?'),
  };
  return [
    { name: 'chat', show },
    { name: 'chat-panel', show, clicks: ['role=tab[name=/^(Chat|聊天)/]'] },
    { name: 'chat-menu', show, clicks: ['stall-chat [data-line=rosa]'] },
    { name: 'chat-translated', show, clicks: ['stall-chat .translate'] },
  ];
}
