import type { ChatLine } from '@livestall/client';
import type { Poll } from '@livestall/protocol';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import '../chat/define.js';
import '../live-stall/define.js';
import '../panel/define.js';
import '../pinned/define.js';
import '../poll/define.js';

const lines: ChatLine[] = Array.from({ length: 8 }, (_, n) => ({
  ...{ id: `l${n}`, at: n, sender: 'ana', name: 'Ana', role: 'viewer', own: false },
  text: 'Does it work on the honey as well?',
}));

const poll: Poll = {
  id: 'sizes',
  kind: 'poll',
  title: 'Which box would you order?',
  choices: [
    { id: 'c1', text: 'Two kilos, for the two of us' },
    { id: 'c2', text: 'Five kilos' },
    { id: 'c3', text: 'Ten kilos, to share with the neighbours' },
  ],
};

const vote = { poll: 'sizes', choice: 'c2', at: 1 };
const patience = { timeout: 60_000 };

/** A stall in a window of its own size. */
async function open(width: number, height: number, show: FakeShow) {
  await setViewport({ width, height });
  const room = await fixture<HTMLElement>(
    html`<div style="position: fixed; inset: 0; --stall-block-size: ${height}px">
      <live-stall server="https://live.example" channel="farm" .connect=${() => show}></live-stall>
    </div>`,
  );
  const pieces = () =>
    room.querySelector('live-stall')?.renderRoot.querySelector('stall-layout')?.shadowRoot;
  const one = (selector: string) => pieces()?.querySelector<HTMLElement>(selector);
  const within = (piece: string, selector: string) => [
    ...(one(piece)?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  return { one, within };
}

describe('the talk', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  after(async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const { what, votes, least } of [
    { what: 'is open', votes: [], least: 1 },
    { what: 'was voted in', votes: [vote], least: 2 },
  ]) {
    it(`can be read on a phone while a poll ${what}, and a product is shown`, async () => {
      const show = new FakeShow({
        lines,
        state: { polls: [{ poll, openedAt: 1 }], pins: [{ product: 'persimmons', at: 1 }] },
        mine: { votes },
      });
      const { one, within } = await open(360, 740, show);
      const card = () => within('stall-poll', '.poll')[0];
      const read = () => {
        const [top, bottom] = [
          one('.talk')!.getBoundingClientRect().top + 20,
          card()!.getBoundingClientRect().top,
        ];
        return within('stall-chat', 'li').filter((line) => {
          const box = line.getBoundingClientRect();
          return box.top >= top && box.bottom <= bottom;
        }).length;
      };
      await waitUntil(() => card() && within('stall-pinned', 'li')[0], 'the poll', patience);
      const newest = () => within('stall-chat', 'li').at(-1)?.getBoundingClientRect().bottom ?? 999;
      const above = () => newest() <= card()!.getBoundingClientRect().top;
      await waitUntil(() => above() && read() >= least, 'lines above the poll', {
        timeout: 10_000,
      });
    });
  }

  for (const [width, height] of [
    [768, 1024],
    [1088, 656],
    [1280, 800],
    [1440, 900],
  ] as const) {
    it(`is at hand without a press at ${width} x ${height}, and no tab`, async () => {
      const { one, within } = await open(width, height, new FakeShow({ lines }));
      const field = () => one('.beside stall-chat')?.shadowRoot?.querySelector('stall-chat-field');
      await waitUntil(() => field() && within('stall-panel', '#tab-goods')[0], 'it', patience);
      expect(within('stall-panel', '#tab-chat')).to.have.length(0);
      const { left, right, bottom, top } = field()!.getBoundingClientRect();
      expect([left >= 0, right <= width, bottom <= height, bottom > top]).to.eql(
        Array(4).fill(true),
      );
      const panel = one('stall-panel')!.getBoundingClientRect();
      expect(panel.right).to.be.at.most(left);
      expect(panel.width).to.be.at.least(320);
    });
  }

  for (const { width, ratio } of [
    { width: 660, ratio: '9/16' },
    { width: 1000, ratio: '9/16' },
    { width: 1280, ratio: '16/9' },
  ]) {
    it(`is a tab at ${width} px beside a picture of ${ratio}, which needs the room`, async () => {
      const stream = { kind: 'hls' as const, url: 'https://live.example/none.m3u8', ratio };
      const { one, within } = await open(width, 900, new FakeShow({ lines, state: { stream } }));
      await waitUntil(() => within('stall-panel', '#tab-chat')[0], 'its tab', patience);
      expect(one('.beside')).to.equal(null);
    });
  }
});
