import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { fanOf, StallError } from '@livestall/protocol';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { HostElement } from './host-element.js';

async function draw(show = new FakeShow(), overlay = false) {
  const template = html`<stall-host ?overlay=${overlay}></stall-host>`;
  const element = await inShow<HostElement>(show, template);
  const all = (selector: string) => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
  const follow = () => all('[part=follow]')[0];
  const card = () => all('#card')[0]!;
  const open = async () => {
    all('button.pill')[0]!.click();
    await settled(element);
  };
  const calls = () => show.calls.filter(([call]) => call === 'follow').map(([, to]) => to);
  return { element, show, all, follow, card, open, calls };
}

const fan = (points: number) => new FakeShow({ mine: { fan: fanOf(true, points) } });

describe('stall-host, followed', () => {
  it('is accessible, over the picture and beside it, with its card open', async () => {
    for (const overlay of [true, false]) {
      const drawn = await draw(fan(70), overlay);
      await expect(drawn.element).to.be.accessible();
      await drawn.open();
      await expect(drawn.element).to.be.accessible();
      drawn.element.remove();
    }
    await expect((await draw(new FakeShow(), true)).element).to.be.accessible();
  });

  it('has Follow at the edge, however short the title is', async () => {
    const { element, follow } = await draw();
    const edge = (box: Element) => box.getBoundingClientRect().right;
    expect(edge(follow()!)).to.be.closeTo(edge(element), 1);
  });

  it('stands as followed from the tap on, and as it was where that fails', async () => {
    const { element, show, follow, calls } = await draw();
    const answer = Promise.withResolvers<never>();
    show.following = () => answer.promise;
    const errors: string[] = [];
    element.addEventListener('stall-error', ({ detail }) => errors.push(detail.error.code));
    follow()!.click();
    await settled(element);
    expect(calls()).to.deep.equal([true]);
    expect(follow()?.ariaPressed).to.equal('true');
    answer.reject(new StallError('rate-limited'));
    await settled(element);
    await settled(element);
    expect(errors).to.deep.equal(['rate-limited']);
    expect(follow()!.innerText.trim()).to.equal('Follow');
  });

  it('keeps the keyboard’s place where its button goes', async () => {
    const { element, show, follow } = await draw();
    show.following = () => new Promise(() => undefined);
    follow()!.focus();
    follow()!.click();
    await settled(element);
    await settled(element);
    expect(follow()?.ariaPressed).to.equal('true');
    expect(element.shadowRoot!.activeElement?.matches('.follow')).to.equal(true);
  });

  it('asks nobody to follow before it is known whether they do', async () => {
    const { element, show, follow } = await draw(new FakeShow({ mine: { status: 'loading' } }));
    expect(follow() === undefined).to.equal(true);
    show.set({ mine: { status: 'ready' } });
    await settled(element);
    expect(follow()!.innerText.trim()).to.equal('Follow');
  });

  it('says what came of it, and what did not, which can be tried again', async () => {
    const { element, show, follow } = await draw();
    const said = (role: string) => element.renderRoot.querySelector(`[role=${role}]`)?.textContent;
    show.following = () => Promise.reject(new StallError('unavailable'));
    follow()!.click();
    await waitUntil(() => said('alert'), 'the failure');
    expect([follow()!.innerText.trim(), said('status')]).to.eql(['Follow', '']);
    show.following = (follows) => Promise.resolve(fanOf(follows, 0));
    follow()!.click();
    await waitUntil(() => said('status') !== '', 'the news');
    expect(said('status')).to.match(/^You follow .+ now$/);
    expect(said('alert')).to.equal(undefined);
  });

  it('asks the page first, which may have its viewer sign in', async () => {
    const { element, follow, calls } = await draw();
    element.addEventListener('stall-follow', (event) => event.preventDefault());
    follow()!.click();
    expect(calls()).to.deep.equal([]);
  });

  it('tells on a tap what level one has, how far the next is, and how points come', async () => {
    const { all, card, open } = await draw(fan(120));
    expect(all('.pill [part=level]')[0]!.getAttribute('aria-label')).to.equal('Fan level 2');
    await open();
    expect(card().innerText)
      .to.contain('Fan level 2')
      .and.to.contain('30 points to the next level')
      .and.to.contain('5 for every 5 minutes you watch, up to 60 a show');
  });

  it('lets one leave from there, who then is asked again', async () => {
    const { element, show, card, open, calls, follow } = await draw(fan(0));
    show.following = (follows) => Promise.resolve(fanOf(follows, 0));
    await open();
    const [leave] = [...card().querySelectorAll('button')];
    expect([leave!.innerText.trim(), leave!.ariaPressed]).to.eql(['Following', 'true']);
    leave!.click();
    await settled(element);
    await settled(element);
    expect(calls()).to.deep.equal([false]);
    expect(follow()!.innerText.trim()).to.equal('Follow');
  });

  it('says how many follow, once somebody does', async () => {
    const host = { name: 'Mei Lin', about: 'Grows pears.' };
    const show = new FakeShow({ gauges: { followers: 1_240 } });
    show.set({ state: { info: { ...show.now.info, host } } });
    const { element, card, open } = await draw(show);
    await open();
    expect(card().innerText).to.contain('1.2K followers');
    show.set({ gauges: { followers: 0 } });
    await settled(element);
    expect(card().innerText).not.to.contain('follower');
  });

  it('follows nobody where no host is named', async () => {
    const show = new FakeShow();
    const { host: _, ...info } = show.now.info;
    show.set({ state: { info } });
    expect((await draw(show)).follow()).to.equal(undefined);
  });
});
