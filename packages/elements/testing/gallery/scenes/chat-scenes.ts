import type { ChatLine } from '@livestall/client';
import { OPEN_TALK, StallError, type TalkRules } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { coupon, NOW } from '../samples.js';
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
  const ruled = (rules: Partial<TalkRules>, more: FakeShowState = {}): FakeShowState => ({
    ...show,
    ...more,
    state: { ...show.state, talk: { ...OPEN_TALK, ...rules } },
  });
  const unsent = line('u1', 'You', 'Can I come on Saturday and pick some myself?', {
    ...{ sender: 'me', own: true, delivery: 'failed', error: new StallError('rate-limited') },
  });
  const field = ['stall-chat-field textarea'];
  const report = ['stall-chat [data-line=tom]', 'stall-chat .acts .button:last-child'];
  const form = [...report, 'stall-report input', 'stall-report [type=submit]'];
  return [
    { name: 'chat', show },
    {
      name: 'chat-crowded',
      show: {
        ...show,
        lines: [...lines, unsent],
        state: { ...show.state, pins: [{ product, at: NOW }], coupons: [coupon()] },
      },
    },
    {
      name: 'chat-slow',
      show: ruled({ slowMs: 30_000 }, { wait: { why: 'slow', until: NOW + 24_000 } }),
      clicks: field,
    },
    { name: 'chat-followers', show: ruled({ who: 'followers' }), clicks: field },
    {
      name: 'chat-muted',
      show: ruled({}, { wait: { why: 'muted', until: NOW + 540_000 } }),
      clicks: field,
    },
    { name: 'chat-report', show, clicks: report },
    { name: 'chat-reported', show, clicks: form },
    {
      name: 'chat-report-failed',
      show,
      failing: new StallError('unavailable'),
      clicks: form,
    },
    { name: 'chat-panel', show, clicks: ['#tab-chat'] },
    { name: 'chat-menu', show, clicks: ['stall-chat [data-line=rosa]'] },
    { name: 'chat-translated', show, clicks: ['stall-chat .translate'] },
  ];
}
