import type { Quality } from '@livestall/media';
import { expect, fixture } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { FakeScenes } from '../../testing/fake-scenes.js';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, playerOf } from '../../testing/fake-stream.js';
import { inShow, settled } from '../../testing/in-show.js';
import { SceneChangedEvent, type SceneChangedDetail } from '../events/scene-changed-event.js';
import type { PlayerFace } from '../player/player-face.js';
import { noteOpening } from '../render/open-popover.js';
import './define.js';
import type { CoverElement } from './cover-element.js';

const sound: Quality = { id: '0-64', lines: 0, bitrate: 64_000, average: 64_000 };

async function draw(
  stream: FakeStream,
  face: PlayerFace = 'playing',
  scenes: FakeScenes | null = null,
): Promise<CoverElement> {
  const video = document.createElement('video');
  const player = Object.assign(playerOf(stream), { face, video, scenes, soundChosen: true });
  return inShow<CoverElement>(new FakeShow(), html`<stall-cover .player=${player}></stall-cover>`);
}

const status = ({ renderRoot }: CoverElement) =>
  renderRoot.querySelector('[role=status]')!.textContent.trim();

describe('stall-cover', () => {
  it('is accessible', async () => {
    await expect(await draw(new FakeStream({ tooWeak: true }))).to.be.accessible();
  });

  it('says that the line is too weak for the picture, and asks for it again', async () => {
    const asked: string[] = [];
    const stream = new FakeStream({ tooWeak: true });
    stream.setQuality = (choice) => asked.push(choice);
    const cover = await draw(stream);
    expect(status(cover)).to.match(/^Weak line/);
    cover.renderRoot.querySelector<HTMLElement>('[part=weak] button')!.click();
    expect(asked).to.eql(['auto']);
  });

  it('does not wait for a picture that it has said is not coming', async () => {
    const cover = await draw(new FakeStream({ tooWeak: true }), 'waiting');
    expect(cover.renderRoot.querySelector('[part=words]')).to.equal(null);
  });

  it('has no line about the line while all is well', async () => {
    const cover = await draw(new FakeStream());
    expect(cover.renderRoot.querySelector('[part=weak]')).to.equal(null);
    expect(status(cover)).to.equal('');
  });

  it('pauses by a tap, but not by the one that closes a menu', async () => {
    const cover = await draw(new FakeStream());
    let pauses = 0;
    Object.assign(cover.player!, { muted: false, pause: () => (pauses += 1) });
    Object.assign(cover.style, { display: 'block', position: 'fixed', inset: '0' });
    const menu = await fixture<HTMLElement>(
      html`<div .popover=${'auto'} style="margin: 0">A menu</div>`,
    );
    menu.addEventListener('beforetoggle', ({ target }) => noteOpening(target));
    menu.showPopover();
    const [x, y] = [Math.round(innerWidth / 2), Math.round(innerHeight / 2)];
    const tap = () => sendMouse({ type: 'click', position: [x, y] });
    await tap();
    expect(menu.matches(':popover-open')).to.equal(false);
    expect(pauses).to.equal(0);
    await tap();
    expect(pauses).to.equal(1);
  });

  it('says to a screen reader what angle the host has gone to, not what the viewer chose', async () => {
    const scenes = new FakeScenes();
    const cover = await draw(new FakeStream(), 'playing', scenes);
    const tell = async (detail: SceneChangedDetail) => {
      cover.player!.dispatchEvent(new SceneChangedEvent(detail));
      await settled(cover);
    };
    await tell({ scene: 'packing', by: 'host', failed: null });
    expect(status(cover)).to.equal('Packing house');
    expect(cover.renderRoot.querySelector('[part=angle]')).to.equal(null);
    await tell({ scene: 'bees', by: 'viewer', failed: null });
    expect(status(cover)).to.equal('');
  });

  it('says that an angle does not come through, and what is seen in its place', async () => {
    const cover = await draw(new FakeStream(), 'playing', new FakeScenes());
    const detail = { scene: null, by: 'failure', failed: 'packing' } as const;
    cover.player!.dispatchEvent(new SceneChangedEvent(detail));
    await settled(cover);
    const words = 'Packing house isn’t coming through. You see: Orchard.';
    expect(status(cover)).to.equal(words);
    expect(cover.renderRoot.querySelector<HTMLElement>('[part=angle]')!.innerText).to.equal(words);
    await expect(cover).to.be.accessible();
    const main = { scene: 'packing', by: 'failure', failed: null } as const;
    cover.player!.dispatchEvent(new SceneChangedEvent(main));
    await settled(cover);
    expect(status(cover)).to.equal('Orchard isn’t coming through. You see: Packing house.');
  });

  it('dims what was seen last where nothing is to be seen any more', async () => {
    const dims = async (face: PlayerFace) =>
      (await draw(new FakeStream(), face)).renderRoot.querySelector('.dim') !== null;
    for (const face of ['failed', 'none', 'ended'] as const)
      expect(await dims(face)).to.equal(true);
    for (const face of ['playing', 'waiting'] as const) expect(await dims(face)).to.equal(false);
    await expect(await draw(new FakeStream(), 'failed')).to.be.accessible();
  });

  it('says why there is no picture where the viewer wanted none', async () => {
    const stream = new FakeStream({ qualities: [sound], shown: sound.id });
    expect((await draw(stream)).renderRoot.querySelector('[part=words]')?.textContent).to.match(
      /Sound only/,
    );
  });

  it('says that the rest goes on, once the picture has not come for long', async () => {
    const patience = window.setTimeout;
    let late: () => void = () => undefined;
    window.setTimeout = ((act: () => void, ms: number) =>
      ms === 15_000 ? ((late = act), 0) : patience(act, ms)) as typeof setTimeout;
    const cover = await draw(new FakeStream(), 'waiting');
    window.setTimeout = patience;
    expect(status(cover)).to.match(/catching up/);
    late();
    await settled(cover);
    expect(status(cover)).to.match(/The goods, the coupons and the talk go on/);
  });
});
