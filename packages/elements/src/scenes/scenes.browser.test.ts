import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow } from '../../testing/in-show.js';
import { goOnAir, type OnAir } from '../../testing/on-air.js';
import type { SceneChangedDetail } from '../events/scene-changed-event.js';
import '../player/define.js';
import { momentAt } from '../player/picture-line.js';
import type { PlayerElement } from '../player/player-element.js';

/** What the clock of the other angle's encoder is off. */
const OFF_MS = -90_000;

const until = (holds: () => unknown, what: string) =>
  waitUntil(() => Boolean(holds()), what, { timeout: 60_000 });

/** A player in a show of two angles, once it plays and can choose. */
class Farm {
  readonly changes: SceneChangedDetail[] = [];

  private constructor(
    readonly show: FakeShow,
    readonly player: PlayerElement,
    readonly main: OnAir,
    readonly packing: OnAir,
  ) {
    player.addEventListener('stall-scene-changed', ({ detail }) => this.changes.push(detail));
  }

  static async open(settings: Readonly<Record<string, unknown>> = {}): Promise<Farm> {
    const long = { window: 60, first: 70 };
    const main = await goOnAir(long);
    const packing = await goOnAir({ ...long, off: OFF_MS, ...settings });
    const line = ({ startedAt }: OnAir, off = 0) => [
      { discontinuity: 0, date: startedAt + off, at: startedAt },
    ];
    const show = new FakeShow({
      state: {
        stream: {
          kind: 'hls',
          url: main.url,
          title: 'Orchard',
          scenes: [{ id: 'packing', title: 'Packing house', url: packing.url, ratio: '16 / 9' }],
        },
        clocks: line(main),
        sceneClocks: { packing: line(packing, OFF_MS) },
      },
    });
    const player = await inShow<PlayerElement>(
      show,
      html`<stall-player style="inline-size: 320px"></stall-player>`,
    );
    await until(() => player.face === 'playing' && player.scenes, 'the picture');
    return new Farm(show, player, main, packing);
  }

  get shown(): string | null | undefined {
    return this.player.scenes?.shown;
  }

  get videos(): HTMLVideoElement[] {
    return [...this.player.renderRoot.querySelectorAll('video')];
  }

  /** The server's time of the picture on screen. */
  get moment(): number {
    const { stream } = this.player;
    return momentAt(this.show, stream!, stream!.position);
  }

  /** Looks at each frame of the page until another angle is on screen: its moment, and the last one before. */
  async change(act: () => void): Promise<{ before: number; after: number }> {
    const { shown } = this;
    let before = this.moment;
    act();
    while (this.shown === shown) {
      before = this.moment;
      await new Promise(requestAnimationFrame);
    }
    return { before, after: this.moment };
  }
}

/** The moment went on as a clock does: a slow machine draws few frames, but not one twice. */
function expectKept({ before, after }: { before: number; after: number }): void {
  expect(after - before).to.be.within(-60, 3_000);
}

describe('the angles of a show', () => {
  it('shows what the host shows, from the moment on that the picture has come to', async () => {
    const farm = await Farm.open();
    const { player, show } = farm;
    const { video } = player;
    const moments = await farm.change(() => show.set({ state: { scene: 'packing' } }));
    expectKept(moments);
    expect(player.video).not.to.equal(video);
    expect(farm.videos).to.eql([player.video]);
    expect([player.video.muted, player.video.part.value]).to.eql([true, 'video']);
    expect(show.calls.at(-1)?.slice(0, 3)).to.eql([
      'followPicture',
      player.stream!.clock,
      'packing',
    ]);
    expect(farm.changes).to.eql([{ scene: 'packing', by: 'host', failed: null }]);
    await until(() => player.face === 'playing', 'the other picture goes on');
    await player.updateComplete;
    expect(player.renderRoot.querySelector('.lying')).not.to.equal(null);
    expectKept(await farm.change(() => show.set({ state: { scene: null } })));
    expect(player.renderRoot.querySelectorAll('video').length).to.equal(1);
  });

  it('takes the place of a picture that is in a window of its own', async () => {
    const farm = await Farm.open();
    const { player, show } = farm;
    const { video } = player;
    const asked: HTMLVideoElement[] = [];
    // Browsers ask for a tap, which a test has not: a stand-in for their window.
    const { requestPictureInPicture } = HTMLVideoElement.prototype;
    Object.defineProperty(player.shadowRoot, 'pictureInPictureElement', { value: video });
    HTMLVideoElement.prototype.requestPictureInPicture = function (this: HTMLVideoElement) {
      asked.push(this);
      return Promise.reject(new TypeError('no window here'));
    };
    try {
      await farm.change(() => show.set({ state: { scene: 'packing' } }));
    } finally {
      HTMLVideoElement.prototype.requestPictureInPicture = requestPictureInPicture;
    }
    expect(player.video).not.to.equal(video);
    expect(asked).to.eql([player.video]);
  });

  it('tells of the rendition that is on screen by then', async () => {
    const farm = await Farm.open({ inside: true });
    const { player, show } = farm;
    const told: number[] = [];
    player.addEventListener('stall-measured', ({ detail: { fact } }) => {
      if (fact.of === 'rendition') told.push(fact.lines);
    });
    await until(() => player.video.videoHeight === 180, 'the better picture');
    await farm.change(() => show.set({ state: { scene: 'packing' } }));
    expect(player.video.videoHeight).to.equal(90);
    await until(() => told.at(-1) === 90, 'the word of it');
  });

  it('has a picture from the first moment of the change on', async () => {
    const farm = await Farm.open();
    const changed = new Promise<number>((resolve) => {
      farm.player.addEventListener('stall-scene-changed', () => {
        const { video } = farm.player;
        resolve(video.readyState);
      });
    });
    farm.show.set({ state: { scene: 'packing' } });
    expect(await changed).to.be.greaterThanOrEqual(HTMLMediaElement.HAVE_CURRENT_DATA);
  });

  it('opens what comes before the picture has come to it, and changes then', async () => {
    const farm = await Farm.open();
    const { show } = farm;
    const at = Math.ceil(farm.moment) + 4_000;
    show.set({ state: { scene: 'packing' }, stage: { scene: null } });
    show.emit({ type: 'scene.switched', seq: 2, at, data: { scene: 'packing' } });
    const [second, first] = [() => farm.videos[0]!, farm.player.video];
    await until(() => farm.videos.length === 2 && second().readyState >= 2, 'its picture');
    await until(() => farm.moment >= at - 500, 'nearly the moment');
    expect(farm.shown).to.equal(null);
    expect(farm.player.video).to.equal(first);
    await until(() => farm.moment >= at, 'the moment');
    const moments = await farm.change(() => show.set({ stage: { scene: 'packing' } }));
    expectKept(moments);
    expect(moments.after).to.be.greaterThanOrEqual(at);
  });

  it('is as loud and as fast as it was', async () => {
    const farm = await Farm.open();
    const { player } = farm;
    Object.assign(player.video, { volume: 0.4, playbackRate: 1.25 });
    await farm.change(() => player.scenes!.choose('packing'));
    const { muted, volume, playbackRate, paused } = player.video;
    expect([muted, volume, playbackRate, paused]).to.eql([true, 0.4, 1.25, false]);
  });

  it('stays paused, at its moment, with its sound on', async () => {
    const farm = await Farm.open();
    const { player } = farm;
    player.pause();
    player.video.muted = false;
    await until(() => player.face === 'paused' && !player.muted, 'it pauses');
    const { before, after } = await farm.change(() => player.scenes!.choose('packing'));
    expect(Math.abs(after - before)).to.be.lessThan(60);
    expect([player.face, player.video.paused, player.video.muted]).to.eql(['paused', true, false]);
    player.video.muted = true;
    await until(() => player.muted, 'the player hears of it');
    player.play();
    await until(() => player.face === 'playing', 'it goes on');
  });

  it('stays where the viewer went back to', async () => {
    const farm = await Farm.open();
    const moment = farm.moment - 30_000;
    farm.player.seek(moment);
    await until(() => farm.moment < moment + 10_000, 'it is back there');
    const moments = await farm.change(() => farm.player.scenes!.choose('packing'));
    expectKept(moments);
    expect(farm.player.stream!.atLive).to.equal(false);
    farm.player.seek(null);
    await until(() => farm.player.stream!.atLive, 'it is live again');
    expect(farm.shown).to.equal('packing');
  });

  it('stays with what the viewer chose while the host switches, until told otherwise', async () => {
    const farm = await Farm.open();
    const { scenes } = farm.player;
    scenes!.choose(null);
    farm.show.set({ state: { scene: 'packing' } });
    await until(() => farm.moment > 0, 'a look');
    expect([farm.shown, farm.videos.length, scenes!.chosen]).to.eql([null, 1, null]);
    await farm.change(() => scenes!.choose(undefined));
    expect([farm.shown, scenes!.chosen]).to.eql(['packing', undefined]);
  });

  it('does not follow a switch back that its own being further behind leads to', async () => {
    const farm = await Farm.open({ first: 62 });
    const { show } = farm;
    // Of the same age, its encoder is some seconds later.
    const { startedAt } = farm.packing;
    const late = { discontinuity: 0, date: startedAt + OFF_MS, at: startedAt - 8_000 };
    show.set({ state: { sceneClocks: { packing: [late] } } });
    const { before, after } = await farm.change(() => show.set({ state: { scene: 'packing' } }));
    expect(after).to.be.lessThan(before - 1_000);
    show.set({ stage: { scene: null } });
    expect(farm.videos.length).to.equal(1);
    show.set({ stage: { scene: 'packing' } });
    await until(() => farm.moment > before + 500, 'it has caught up');
    expect(farm.shown).to.equal('packing');
    await farm.change(() => show.set({ stage: { scene: null } }));
    expect(farm.changes.length).to.equal(2);
  });

  it('stays with the main angle where another does not come through, says so once, and tries again', async () => {
    const farm = await Farm.open({ master: 404 });
    const { player, show } = farm;
    show.set({ state: { scene: 'packing' } });
    await until(() => farm.changes.length > 0, 'the news');
    expect(farm.changes).to.eql([{ scene: null, by: 'failure', failed: 'packing' }]);
    expect([farm.shown, farm.videos.length, player.face]).to.eql([null, 1, 'playing']);
    show.notify();
    await farm.packing.set({ master: 'ok' });
    await farm.change(() => player.scenes!.choose('packing'));
    expect(farm.changes.length).to.equal(2);
  });

  it('tries an angle again by itself that did not come through', async () => {
    const { setTimeout } = window;
    let again: () => void = () => undefined;
    // Half a minute, told by hand.
    window.setTimeout = ((act: () => void, ms?: number) =>
      ms === 30_000 ? ((again = act), 0) : setTimeout(act, ms)) as typeof setTimeout;
    const farm = await Farm.open({ master: 404 });
    farm.show.set({ state: { scene: 'packing' } });
    await until(() => farm.changes.length > 0, 'the news');
    await farm.packing.set({ master: 'ok' });
    window.setTimeout = setTimeout;
    await farm.change(() => again());
    expect(farm.shown).to.equal('packing');
  });

  it('forgets what did not come through once it is closed', async () => {
    const farm = await Farm.open({ master: 404 });
    const { player, show } = farm;
    show.set({ state: { scene: 'packing' } });
    await until(() => farm.changes.length > 0, 'the news');
    await farm.packing.set({ master: 'ok' });
    const around = player.parentElement!;
    player.remove();
    await until(() => player.stream === null, 'it is closed');
    around.append(player);
    await until(() => farm.shown === 'packing', 'the angle that the host shows');
  });

  it('lets the host’s switch wait where the picture is on a television', async () => {
    const farm = await Farm.open();
    const { player, show } = farm;
    // No television here: a stand-in for WebKit's word.
    Object.assign(player.video, { webkitCurrentPlaybackTargetIsWireless: true });
    const { video } = player;
    show.set({ state: { scene: 'packing' } });
    const { currentTime } = video;
    await until(() => video.currentTime > currentTime + 1, 'it goes on');
    expect([farm.shown, farm.videos.length]).to.eql([null, 1]);
    Object.assign(video, { webkitCurrentPlaybackTargetIsWireless: false });
    await until(() => farm.shown === 'packing', 'the angle that the host shows');
  });

  it('comes back to the main angle where the other one ends in mid-show', async () => {
    const farm = await Farm.open();
    await farm.change(() => farm.player.scenes!.choose('packing'));
    await farm.change(() => void farm.packing.set({ playlists: 404, segments: 404 }));
    expect(farm.changes.at(-1)).to.eql({ scene: null, by: 'failure', failed: 'packing' });
    expect(farm.player.scenes!.chosen).to.equal(null);
    await until(() => farm.player.face === 'playing', 'the main angle goes on');
  });

  it('stays with the other angle where the main one does not come through, and says so once', async () => {
    const farm = await Farm.open();
    const { main, player, show } = farm;
    await farm.change(() => player.scenes!.choose('packing'));
    await main.set({ master: 404 });
    player.scenes!.choose(null);
    await until(() => farm.changes.length === 2, 'the news');
    expect(farm.changes[1]).to.eql({ scene: 'packing', by: 'failure', failed: null });
    expect([player.scenes!.chosen, player.face]).to.eql(['packing', 'playing']);
    player.scenes!.choose(undefined);
    show.notify();
    show.notify();
    expect([farm.shown, farm.videos.length]).to.eql(['packing', 1]);
    await main.set({ master: 'ok' });
    await farm.change(() => player.scenes!.choose(null));
    expect(farm.changes.length).to.equal(3);
  });

  it('brings back from a window of its own the angle that is on screen by then', async () => {
    const farm = await Farm.open();
    const { player } = farm;
    const frame = document.body.appendChild(document.createElement('iframe'));
    // Browsers open such a window for a tap alone: a frame is a document of its own, too.
    const requestWindow = () => Promise.resolve(frame.contentWindow);
    Object.defineProperty(window, 'documentPictureInPicture', {
      value: { requestWindow },
      configurable: true,
    });
    await player.togglePictureInPicture();
    expect(player.video.ownerDocument).to.equal(frame.contentDocument);
    await farm.change(() => player.scenes!.choose('packing'));
    expect(player.video.ownerDocument).to.equal(frame.contentDocument);
    frame.remove();
    expect(farm.videos).to.eql([player.video]);
    await until(() => player.face === 'playing', 'it goes on');
    Reflect.deleteProperty(window, 'documentPictureInPicture');
  });

  it('leaves nothing open behind it', async () => {
    const farm = await Farm.open();
    farm.show.set({ state: { scene: 'packing' } });
    await until(() => farm.videos.length === 2, 'the second');
    const [second] = farm.videos;
    farm.player.remove();
    await until(() => !second!.isConnected && second!.readyState === 0, 'it is closed');
    expect(farm.player.stream).to.equal(null);
  });
});
