import { OPEN_TALK } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inConsole } from '../../testing/in-console.js';
import { settled } from '../../testing/in-show.js';

async function withRules() {
  const used = await inConsole();
  used.one<HTMLElement>('.rules summary').click();
  await settled(used.element);
  const choose = async (nth: number, value: string) => {
    const select = used.all<HTMLSelectElement>('.rules select')[nth]!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settled(used.element);
  };
  const said = () => used.one('.rules summary').textContent.replace(/\s+/g, ' ').trim();
  return { ...used, choose, said };
}

describe('the rules of the chat in stall-console', () => {
  it('are accessible, on a desk and on a phone', async () => {
    const { element } = await withRules();
    await expect(element).to.be.accessible();
    element.style.inlineSize = '360px';
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('are set by one choice, said while folded, and taken back by undo', async () => {
    const { host, show, element, all, choose, said, click } = await withRules();
    expect(said()).to.equal('Rules of the chat');
    await choose(0, '30000');
    expect(host.calls).to.eql([['act', { act: 'talk.rule', slowMs: 30_000 }]]);
    show.set({ state: { talk: { ...OPEN_TALK, slowMs: 30_000 } } });
    await settled(element);
    expect(said()).to.equal('Rules of the chat Slow mode 30 sec');
    const undo = all('.button').find(({ textContent }) => textContent.trim() === 'Undo')!;
    await click(undo);
    expect(host.calls.at(-1)).to.eql(['act', { act: 'talk.rule', slowMs: 0 }]);
  });

  it('say who may write, and switch what is on or off', async () => {
    const { host, show, element, all, choose, said, click } = await withRules();
    await choose(1, 'buyers');
    show.set({ state: { talk: { ...OPEN_TALK, who: 'buyers' } } });
    await settled(element);
    await click(all('.rules .switch').at(-1)!);
    expect(host.calls.map(([, act]) => act)).to.eql([
      { act: 'talk.rule', who: 'buyers' },
      { act: 'talk.rule', delayed: true },
    ]);
    show.set({ state: { talk: { ...OPEN_TALK, who: 'buyers', delayed: true } } });
    await settled(element);
    expect(said()).to.equal('Rules of the chat Buyers only · In step with the picture');
    expect(all('.rules .switch').at(-1)!.ariaChecked).to.equal('true');
  });
});
