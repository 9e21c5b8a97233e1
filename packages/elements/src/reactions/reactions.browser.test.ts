import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { ReactionsElement } from './reactions-element.js';

async function draw(show = new FakeShow()) {
  const element = await inShow<ReactionsElement>(show, html`<stall-reactions></stall-reactions>`);
  const heart = () => element.renderRoot.querySelector<HTMLElement>('[part=button]')!;
  const count = () => element.renderRoot.querySelector('.count')!.textContent;
  const menu = () => element.renderRoot.querySelector<HTMLElement>('[part=menu]')!;
  const rising = () =>
    [...element.renderRoot.querySelectorAll('.float')].flatMap((one) => one.getAnimations());
  const sent = () => show.calls.filter(([call]) => call === 'react').map(([, what]) => what);
  return { element, show, heart, count, menu, rising, sent };
}

function press(button: HTMLElement, type: 'pointerdown' | 'pointerup' | 'pointercancel') {
  button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
}

describe('stall-reactions', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('is accessible, closed and open', async () => {
    const { element, heart } = await draw(new FakeShow({ totals: { heart: 1_234 } }));
    await expect(element).to.be.accessible();
    heart().focus();
    await sendKeys({ press: 'ArrowUp' });
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('sends a heart with each tap, and lets it float at once', async () => {
    const { heart, rising, sent } = await draw();
    heart().click();
    heart().click();
    expect(sent()).to.deep.equal(['heart', 'heart']);
    expect(rising()).to.have.length(2);
  });

  it('floats by the compositor alone: nothing else is animated', async () => {
    const { heart, rising } = await draw();
    heart().click();
    const keyframes = rising().flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes());
    const told = new Set(['offset', 'computedOffset', 'easing', 'composite']);
    const animated = new Set(keyframes.flatMap(Object.keys).filter((name) => !told.has(name)));
    expect([...animated].sort()).to.deep.equal(['opacity', 'transform']);
  });

  it('lets few of a crowd’s float, and still the viewer’s own', async () => {
    const { element, show, heart, rising, sent } = await draw();
    for (let n = 0; n < 50; n += 1) show.sent({ heart: 100_000, clap: 20_000 }, 2_000);
    const crowd = rising().length;
    expect(crowd).to.be.greaterThan(10).and.at.most(24);
    heart().click();
    expect(sent()).to.deep.equal(['heart']);
    expect(rising()).to.have.length(crowd);
    expect(element.renderRoot.querySelectorAll('.float')).to.have.length(crowd);
  });

  it('moves nothing of the page', async () => {
    const { element, show, heart } = await draw();
    const before = JSON.stringify([document.body.scrollHeight, element.getBoundingClientRect()]);
    show.sent({ heart: 50 }, 0);
    heart().click();
    await settled(element);
    const after = JSON.stringify([document.body.scrollHeight, element.getBoundingClientRect()]);
    expect(after).to.equal(before);
  });

  it('offers a few more where the heart is held, and sends no heart for that', async () => {
    const { element, heart, menu, sent, rising } = await draw();
    press(heart(), 'pointerdown');
    await new Promise((resolve) => menu().addEventListener('toggle', resolve, { once: true }));
    press(heart(), 'pointerup');
    heart().dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    await settled(element);
    expect(sent()).to.deep.equal([]);
    menu().querySelector<HTMLElement>('[data-reaction=clap]')!.click();
    menu().querySelector<HTMLElement>('[data-reaction=clap]')!.click();
    expect(sent()).to.deep.equal(['clap', 'clap']);
    expect(rising()).to.have.length(2);
    press(document.body, 'pointerdown');
    expect(menu().matches(':popover-open')).to.equal(false);
    heart().click();
    expect(sent()).to.have.length(3);
  });

  it('takes a key for a heart, though a hold ended without a click', async () => {
    const { heart, menu, sent } = await draw();
    press(heart(), 'pointerdown');
    await new Promise((resolve) => menu().addEventListener('toggle', resolve, { once: true }));
    press(heart(), 'pointercancel');
    heart().focus();
    await sendKeys({ press: 'Enter' });
    expect(sent()).to.deep.equal(['heart']);
  });

  it('is gone through by the arrow keys, and Escape goes back to the heart', async () => {
    const { element, heart, menu, sent } = await draw();
    heart().focus();
    for (const key of [
      'ArrowUp',
      'ArrowRight',
      'ArrowRight',
      'Enter',
      'End',
      'ArrowRight',
      'Space',
    ]) {
      await sendKeys({ press: key });
    }
    expect(sent()).to.deep.equal(['laugh', 'heart']);
    expect(menu().matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(menu().matches(':popover-open')).to.equal(false);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(heart());
    expect(heart().getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells how many there were in few letters, and in words to who asks, unasked never', async () => {
    const { element, show, heart, count } = await draw(
      new FakeShow({ totals: { heart: 1_200, leaf: 34 } }),
    );
    expect(count()).to.equal('1.2K');
    expect(element.renderRoot.querySelector('.unseen')!.textContent).to.equal('1,234 reactions');
    const name = heart().getAttribute('aria-label');
    show.set({ totals: { heart: 1_300, leaf: 34 } });
    await settled(element);
    expect(element.renderRoot.querySelector('.unseen')!.textContent).to.equal('1,334 reactions');
    expect(heart().getAttribute('aria-label'), 'its name stays').to.equal(name);
    expect(element.renderRoot.querySelector('[aria-live], [role=status], [role=log]')).to.equal(
      null,
    );
    const floats = element.renderRoot.querySelector('[part=floats]')!;
    expect(floats.getAttribute('aria-hidden')).to.equal('true');
  });

  it('counts where nothing is to move, and floats nothing', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { element, show, heart, count, rising, sent } = await draw(
      new FakeShow({ totals: { heart: 7 } }),
    );
    heart().click();
    show.sent({ heart: 5 }, 0);
    expect(sent()).to.deep.equal(['heart']);
    expect(rising()).to.have.length(0);
    show.set({ totals: { heart: 13 } });
    await settled(element);
    expect(count()).to.equal('13');
  });

  it('is not there before the show, and after it only tells', async () => {
    const show = new FakeShow({ state: { status: 'scheduled' }, totals: { heart: 3 } });
    const { element, heart, count, rising } = await draw(show);
    expect(element.renderRoot.childElementCount).to.equal(0);
    show.set({ state: { status: 'ended' } });
    await settled(element);
    expect(heart()).to.equal(null);
    expect(count()).to.equal('3');
    const total = element.renderRoot.querySelector('[part=total]')!;
    expect(getComputedStyle(total).backgroundColor, 'no button').to.equal('rgba(0, 0, 0, 0)');
    show.sent({ heart: 2 }, 0);
    expect(rising(), 'those of then float').to.have.length(2);
  });

  it('leaves nothing behind', async () => {
    const { element, show, heart } = await draw();
    heart().click();
    element.remove();
    expect(show.watched).to.equal(0);
    show.sent({ heart: 2 }, 0);
    expect(element.renderRoot.querySelectorAll('.float')).to.have.length(1);
  });
});
