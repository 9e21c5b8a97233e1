import { StallError } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { FakeShow } from '../../testing/fake-show.js';
import { inConsole } from '../../testing/in-console.js';
import { settled } from '../../testing/in-show.js';

/** A console as narrow as a phone, whatever the window. */
async function onPhone(...states: Parameters<typeof inConsole>) {
  const used = await inConsole(...states);
  used.element.style.inlineSize = '360px';
  await settled(used.element);
  const seen = (selector: string) =>
    used.all(selector).filter((one) => one.checkVisibility()).length;
  const section = (name: string) =>
    used.all('.section').find(({ textContent }) => textContent.includes(name))!;
  return { ...used, seen, section };
}

const question = { id: 'q1', at: 1, sender: 's', name: 'Ana', text: 'Are they ripe?' };
const line = (id: string, at: number, own = false) => ({
  ...{ id, at, own, sender: 's', name: 'Ana', text: 'Hello', role: 'viewer' as const },
});

describe('the live place of stall-console', () => {
  it('is accessible in every section, and in the dialog of a product', async () => {
    const { element, all, one, click } = await onPhone(
      { state: { pins: [{ product: 'honey', at: 2 }], removed: [{ product: 'rice', at: 2 }] } },
      {
        backstage: {
          questions: [question],
          demand: [{ of: 'product', product: 'eggs', count: 3 }],
        },
      },
    );
    for (const section of all('.section')) {
      await click(section);
      await expect(element).to.be.accessible();
    }
    await click(all('.section')[0]!);
    await click(one('.menu'));
    await expect(element).to.be.accessible();
  });

  it('shows one section at a time on a phone, and all of them on a desk', async () => {
    const { element, seen, section, click } = await onPhone();
    const panels = () => ['.tiles', 'stall-chat', '.questions', '.crew'].map(seen);
    expect(panels()).to.eql([1, 0, 0, 0]);
    await click(section('Chat'));
    expect(panels()).to.eql([0, 1, 0, 0]);
    await click(section('Questions'));
    expect(panels()).to.eql([0, 0, 1, 0]);
    await click(section('More'));
    expect(panels()).to.eql([0, 0, 0, 1]);
    element.style.inlineSize = '1200px';
    expect(panels()).to.eql([1, 1, 1, 1]);
    expect(seen('.section')).to.equal(0);
  });

  it('counts what was said since the talk was looked at, and the open questions', async () => {
    const { show, element, section, click } = await onPhone(
      { time: 100, lines: [line('m1', 90)] },
      { backstage: { questions: [question], questionsOpen: 130 } },
    );
    expect(section('Chat').ariaLabel).to.equal('Chat');
    expect(section('Questions').textContent).to.contain('99+');
    expect(section('Questions').ariaLabel).to.equal('Questions: 130 open');
    show.set({ lines: [line('m1', 90), line('m2', 110), line('m3', 120, true)] });
    await settled(element);
    expect(section('Chat').ariaLabel).to.equal('Chat: 1 new');
    await click(section('Chat'));
    expect(section('Chat').ariaLabel).to.equal('Chat');
    await click(section('Goods'));
    expect(section('Chat').querySelector('.count')).to.be.null;
  });

  it('has what is shown within reach in every section, and takes it down', async () => {
    const { host, show, element, one, all, section, click } = await onPhone({
      state: { pins: [{ product: 'honey', at: 2 }], question },
    });
    await click(section('Chat'));
    expect(all('.shown').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.eql([
      'On screen now Are they ripe? Answered',
      'On screen Wildflower honey Take down',
    ]);
    await click(all('.shown .button')[0]!);
    await click(all('.shown .button')[1]!);
    expect(host.calls).to.eql([
      ['act', { act: 'question.close', question: 'q1' }],
      ['act', { act: 'product.unpin', product: 'honey' }],
    ]);
    await click(section('Questions'));
    expect(all('.shown')).to.have.length(1);
    show.set({ state: { pins: [], question: null } });
    await settled(element);
    expect(one('.shown')).to.be.null;
  });

  it('leaves the talk all the room between the bars', async () => {
    const { one, section, click } = await onPhone({
      state: { pins: [{ product: 'honey', at: 2 }] },
    });
    await click(section('Chat'));
    const [top, chat, dock] = ['.top', 'stall-chat', '.dock'].map((selector) =>
      one(selector).getBoundingClientRect(),
    );
    expect(chat!.top).to.be.greaterThan(top!.bottom);
    expect(chat!.bottom).to.be.at.most(dock!.top);
    expect(dock!.bottom).to.be.closeTo(innerHeight, 1);
    expect(one('.state').getBoundingClientRect().height).to.be.at.most(60);
  });

  it('leads from above the goods down to what can be dropped', async () => {
    const { host, element, all, one, click } = await onPhone();
    const jumps = () =>
      all('.jumps button').map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    expect(jumps()).to.eql(['Coupons 1']);
    await click(all('.jumps button')[0]!);
    const heading = one('#coupons');
    expect(element.shadowRoot?.activeElement).to.equal(heading);
    const { top, bottom } = heading.getBoundingClientRect();
    expect(top).to.be.at.least(one('.top').getBoundingClientRect().bottom);
    expect(bottom).to.be.below(innerHeight);
    host.set({ backstage: { coupons: [] } });
    await settled(element);
    expect(one('.jumps')).to.be.null;
  });

  it('sets what is left of a product, offers to undo it, and puts it out of the show and back', async () => {
    const { host, show, element, one, all, tile, click } = await onPhone({
      gauges: { 'stock:eggs': 7 },
    });
    const menu = (name: string) => tile(name).closest('li')!.querySelector<HTMLElement>('.menu')!;
    await click(menu('eggs'));
    const field = () => one<HTMLInputElement>('.stock input');
    expect(field().value).to.equal('7');
    show.set({ gauges: { 'stock:eggs': 6 } });
    await settled(element);
    expect(field().value, 'one was sold meanwhile').to.equal('6');
    field().value = '7';
    show.set({ gauges: { 'stock:eggs': 5, audience: 130 } });
    await settled(element);
    expect(field().value, 'what is written stays').to.equal('7');
    show.set({ gauges: { 'stock:eggs': 7 } });
    await settled(element);
    await click(one('.stock .more'));
    await click(one('.stock .more'));
    await click(one('.stock .less'));
    expect(field().value).to.equal('8');
    await click(one('.stock [type=submit]'));
    expect(host.calls).to.eql([['act', { act: 'stock.set', product: 'eggs', left: 8 }]]);
    expect(one('dialog')).to.be.null;
    show.set({ gauges: { 'stock:eggs': 8 } });
    await settled(element);
    expect(one('.undo').textContent).to.contain('8 left');
    await click(one('.undo button'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'stock.set', product: 'eggs', left: 7 }]);

    await click(menu('honey'));
    await click(one('.out'));
    expect(host.calls.at(-1)).to.eql(['act', { act: 'product.remove', product: 'honey' }]);
    show.set({ state: { removed: [{ product: 'honey', at: 3 }] } });
    await settled(element);
    expect(tile('honey')).to.be.undefined;
    await click(all('.removed button')[0]!);
    expect(host.calls.at(-1)).to.eql(['act', { act: 'product.restore', product: 'honey' }]);
  });

  it('counts each variant, and nothing that is no number', async () => {
    const { host, one, all, tile, click } = await onPhone();
    await click(tile('rice').closest('li')!.querySelector<HTMLElement>('.menu')!);
    expect(all('.stock .name').length).to.be.greaterThan(1);
    one<HTMLInputElement>('.stock input').value = 'many';
    await click(one('.stock [type=submit]'));
    expect(host.calls).to.eql([]);
    await click(one('.stock .acts .button'));
    const [, act] = host.calls[0] as [string, { variant?: string; left: number }];
    expect(act.variant).to.be.a('string');
    expect(act.left).to.equal(0);
  });

  it('says how much a product is wanted, and who waits for the show', async () => {
    const backstage = {
      demand: [
        { of: 'show' as const, count: 12 },
        { of: 'product' as const, product: 'eggs', count: 3 },
      ],
      clicks: [{ product: 'eggs', count: 41 }],
    };
    const { tile, one, click } = await onPhone({ state: { status: 'scheduled' } }, { backstage });
    expect(one('.look').textContent).to.contain('12 viewers asked to be told');
    expect(tile('eggs').querySelector('.wanted')?.textContent).to.match(/3.*41/s);
    expect(tile('honey').querySelector('.wanted')).to.be.null;
    await click(tile('eggs').closest('li')!.querySelector<HTMLElement>('.menu')!);
    expect(one('.interest + *, .product .interest').textContent).to.contain('3 viewers wait');
  });

  it('says that a channel is empty, and leads to a new show', async () => {
    const { host, element, one, click } = await onPhone({ id: null, connection: 'connecting' });
    host.preparing = () => Promise.resolve([]);
    await settled(element);
    await settled(element);
    expect(one('.status').textContent).to.equal('No show yet');
    expect(one('.line').textContent).to.equal('Connected');
    await expect(element).to.be.accessible();
    await click(one('.none button'));
    expect(one('stall-prepare')).not.to.be.null;
    localStorage.clear();
  });

  it('says to a moderator that a channel is empty, and offers no show to make', async () => {
    const { host, element, one } = await onPhone({ id: null, connection: 'connecting' });
    host.preparing = () => Promise.reject(new StallError('forbidden'));
    host.set({ session: { ...host.session!, role: 'moderator' } });
    // Another show in hand is asked about anew.
    host.set({ show: new FakeShow({ id: null, connection: 'connecting' }) });
    await settled(element);
    await settled(element);
    expect(one('.status').textContent).to.equal('No show yet');
    expect(one('.line').textContent).to.equal('Connected');
    expect(one('.none').textContent).to.contain('as soon as there is one');
    expect(one('.none button')).to.be.null;
    await expect(element).to.be.accessible();
  });
});
