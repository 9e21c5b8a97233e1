import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow } from '../../testing/in-show.js';
import './define.js';
import type { PlayerElement } from './player-element.js';

const draw = (show = new FakeShow({ state: { stream: null } })) =>
  inShow<PlayerElement>(show, html`<stall-player></stall-player>`);

describe('stall-player', () => {
  it('is accessible', async () => {
    await expect(await draw()).to.be.accessible();
  });

  it('is silent until somebody asked for sound', async () => {
    const player = await draw();
    const video = player.renderRoot.querySelector('video')!;
    expect(video.muted).to.equal(true);
    player.setMuted(false);
    await player.updateComplete;
    expect(video.muted).to.equal(false);
  });

  it('plays in its place on a phone, and by itself', async () => {
    const video = (await draw()).renderRoot.querySelector('video')!;
    expect(video.playsInline && video.autoplay).to.equal(true);
  });
});
