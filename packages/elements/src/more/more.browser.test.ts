import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import '../player/define.js';
import type { PlayerElement } from '../player/player-element.js';
import './define.js';
import type { MoreElement } from './more-element.js';

async function draw(): Promise<MoreElement> {
  const show = new FakeShow({ state: { stream: null } });
  const player = await inShow<PlayerElement>(show, html`<stall-player></stall-player>`);
  return inShow<MoreElement>(show, html`<stall-more .player=${player}></stall-more>`);
}

const menu = ({ renderRoot }: MoreElement) => renderRoot.querySelector<HTMLElement>('#menu')!;

describe('stall-more', () => {
  it('is accessible', async () => {
    await expect(await draw()).to.be.accessible();
  });

  it('opens by its button and closes by another tap on it', async () => {
    const more = await draw();
    const button = more.renderRoot.querySelector<HTMLButtonElement>('.open')!;
    button.click();
    await settled(more);
    expect(menu(more).matches(':popover-open')).to.equal(true);
    expect(menu(more).innerText).to.contain('Share');
    button.click();
    await settled(more);
    expect(menu(more).matches(':popover-open')).to.equal(false);
  });

  it('has nothing to say of a picture that there is not', async () => {
    const more = await draw();
    expect(menu(more).childElementCount, 'nobody asked yet').to.equal(0);
    more.renderRoot.querySelector<HTMLButtonElement>('.open')!.click();
    await settled(more);
    // Sharing and reporting are of the show.
    expect([...menu(more).querySelectorAll('button')]).to.have.length(2);
  });

  it('shares in its own place, and is itself again when it is opened anew', async () => {
    const more = await draw();
    const button = more.renderRoot.querySelector<HTMLButtonElement>('.open')!;
    button.click();
    await settled(more);
    menu(more).querySelector('button')!.click();
    await settled(more);
    expect(menu(more).querySelector('stall-share')).to.not.equal(null);
    expect(menu(more).matches(':popover-open')).to.equal(true);
    button.click();
    await settled(more);
    button.click();
    await settled(more);
    expect(menu(more).querySelector('stall-share')).to.equal(null);
  });

  it('gives the keyboard back to its button when Escape closes it', async () => {
    const more = await draw();
    const focused = () => more.shadowRoot?.activeElement?.className;
    more.renderRoot.querySelector<HTMLButtonElement>('.open')!.click();
    await settled(more);
    menu(more).querySelector('button')!.click();
    await settled(more);
    expect(focused()).to.contain('back');
    await sendKeys({ press: 'Escape' });
    expect(menu(more).matches(':popover-open')).to.equal(false);
    expect(focused()).to.contain('open');
  });
});
