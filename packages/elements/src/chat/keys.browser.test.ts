import type { ChatLine } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import { focused, tabTo } from '../../testing/tab-to.js';
import type { ChatElement } from './chat-element.js';
import './define.js';

const line = (id: string, more: Partial<ChatLine> = {}): ChatLine => ({
  ...{ id, at: 1, sender: 'ana', name: 'Ana', role: 'viewer', text: `Line ${id}`, own: false },
  ...more,
});
const unsent = line('u', { own: true, delivery: 'failed', error: new StallError('unavailable') });
const patience = { timeout: 60_000 };

async function chat(lines: readonly ChatLine[]) {
  const show = new FakeShow({ lines });
  const element = await inShow<ChatElement>(
    show,
    html`<stall-chat named style="block-size: 300px"></stall-chat>`,
  );
  const one = (selector: string) => element.renderRoot.querySelector<HTMLElement>(selector);
  await waitUntil(() => one(`li[data-id='${lines.at(-1)!.id}']`), 'its lines', patience);
  const set = async (next: readonly ChatLine[]) => {
    show.set({ lines: next });
    await waitUntil(() => one(`li[data-id='${next.at(-1)!.id}']`), 'the new lines', patience);
    await settled(element);
  };
  one('.lines')!.focus();
  await settled(element);
  return { show, element, one, set };
}

describe('the talk by keys alone', () => {
  it('sends again what failed, and goes on in the talk while the line is on its way', async () => {
    const { show, set, one } = await chat([line('a'), unsent]);
    await tabTo('.acts .button');
    await sendKeys({ press: 'Enter' });
    await set([line('a'), { ...unsent, delivery: 'sending' }]);
    expect(show.calls).to.deep.include(['chat.retry', 'u']);
    expect(one('.acts')).to.equal(null);
    expect(focused() === one('.lines')).to.equal(true);
  });

  it('drops what failed, and goes on in the talk', async () => {
    const { show, set, one } = await chat([line('a'), unsent]);
    await tabTo('.acts .button');
    await tabTo('.acts .button');
    await sendKeys({ press: 'Enter' });
    await set([line('a')]);
    expect(show.calls).to.deep.include(['chat.discard', 'u']);
    expect(focused() === one('.lines')).to.equal(true);
  });

  it('scrolls up, hears of new lines by the pill, and comes back by it', async () => {
    const many = Array.from({ length: 60 }, (_, n) => line(`l${n}`));
    const { show, one, element } = await chat(many);
    const box = one('.lines')!;
    const belowSight = () => box.scrollHeight - box.clientHeight - box.scrollTop;
    const isAtEnd = () => belowSight() < 2;
    await waitUntil(isAtEnd, 'the end', patience);
    await sendKeys({ press: 'PageUp' });
    await waitUntil(() => belowSight() > 100, 'is further up', patience);
    await settled(element);
    show.set({ lines: [...many, line('new')] });
    await waitUntil(() => one('.newer'), 'the pill', patience);
    await tabTo('.newer');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => isAtEnd() && !one('.newer'), 'the end again', patience);
    expect(focused() === box).to.equal(true);
  });

  it('jumps to the line that another answers', async () => {
    const asked = line('a');
    const between = Array.from({ length: 40 }, (_, n) => line(`l${n}`));
    const { one, element } = await chat([asked, ...between, line('m', { reply: asked })]);
    // The first Tab leads to the menu of the newest line, the quote stands before it.
    await tabTo('.menu');
    await settled(element);
    await sendKeys({ press: 'Shift+Tab' });
    expect(focused()?.matches('button.quote')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one('.found')?.dataset['id'] === 'a', 'the answered line', patience);
  });

  it('reports a line, and is back at it', async () => {
    const { show, one } = await chat([line('a')]);
    await tabTo('.menu');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => one('.acts'), 'its menu', patience);
    while (!focused()?.textContent.includes('Report')) await tabTo('.acts .button');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.getRootNode() !== one('.menu')!.getRootNode(), 'the form', {
      timeout: 60_000,
    });
    await tabTo('input[type=radio]');
    await sendKeys({ press: 'Space' });
    await tabTo('[type=submit]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => show.calls.some(([call]) => call === 'report'), 'is sent', patience);
    await waitUntil(() => focused()?.matches('h2'), 'the thanks', patience);
    await tabTo('.button');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === one('.menu'), 'the line again', patience);
  });
});
