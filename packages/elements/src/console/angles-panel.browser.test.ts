import type { Stream } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inConsole } from '../../testing/in-console.js';
import { settled } from '../../testing/in-show.js';

const stream: Stream = {
  kind: 'hls',
  url: '/orchard.m3u8',
  scenes: [
    { id: 'packing', title: { en: 'Packing house', zh: '包装间' }, url: '/packing.m3u8' },
    { id: 'hives', title: 'Hives', url: '/hives.m3u8' },
  ],
};

async function withAngles(...states: Parameters<typeof inConsole>) {
  const [state = {}, host] = states;
  const used = await inConsole({ ...state, state: { stream, ...state.state } }, host);
  const said = () =>
    used.all('.angle').map((one) => [one.textContent.replace(/\s+/g, ' ').trim(), one.ariaPressed]);
  return { ...used, said };
}

describe('the angles in stall-console', () => {
  it('are accessible, on a desk and on a phone', async () => {
    const { element } = await withAngles({ state: { scene: 'packing' } });
    await expect(element).to.be.accessible();
    element.style.inlineSize = '360px';
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('are switched by one tap, and say which one is on once it is', async () => {
    const { host, show, element, all, one, said, click } = await withAngles();
    expect(said()).to.eql([
      ['Main camera On air', 'true'],
      ['Packing house', 'false'],
      ['Hives', 'false'],
    ]);
    await click(all('.angle')[1]!);
    expect(said()[1]).to.eql(['Packing house Switching…', 'false']);
    await click(all('.angle')[2]!);
    expect(host.calls).to.eql([['act', { act: 'scene.switch', scene: 'packing' }]]);
    show.set({ state: { scene: 'packing' } });
    await settled(element);
    expect(said()).to.eql([
      ['Main camera', 'false'],
      ['Packing house On air', 'true'],
      ['Hives', 'false'],
    ]);
    expect(one('.angles [role=status]').textContent).to.equal('On air: Packing house');
    expect(all('.angle')[1]!.getBoundingClientRect().height).to.be.at.least(72);
  });

  it('do nothing where the one that is on is tapped, and go back by undo', async () => {
    const { host, show, element, all, click } = await withAngles({ state: { scene: 'hives' } });
    await click(all('.angle')[2]!);
    expect(host.calls).to.eql([]);
    await click(all('.angle')[0]!);
    show.set({ state: { scene: null } });
    await settled(element);
    const undo = all('.button').find(({ textContent }) => textContent.trim() === 'Undo')!;
    await click(undo);
    expect(host.calls.at(-1)).to.eql(['act', { act: 'scene.switch', scene: 'hives' }]);
  });

  it('have the names that the seller gave, in the seller’s language', async () => {
    const named = { ...stream, title: { en: 'Orchard', zh: '果园' } };
    const { element, said } = await withAngles({ state: { stream: named } });
    expect(said().map(([name]) => name)).to.eql(['Orchard On air', 'Packing house', 'Hives']);
    element.lang = 'zh-CN';
    await import('./locales/zh.js');
    const inChinese = () => said()[1]?.[0] === '包装间';
    await waitUntil(inChinese, 'names in Chinese', { timeout: 60_000 });
  });

  it('are not there where there is but one, nor after the show', async () => {
    const one = { kind: 'hls' as const, url: '/orchard.m3u8' };
    expect((await withAngles({ state: { stream: one } })).said()).to.eql([]);
    expect((await withAngles({ state: { status: 'ended' } })).said()).to.eql([]);
  });
});
