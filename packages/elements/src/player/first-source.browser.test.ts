import { beginStream } from '@livestall/media/begin';
import { expect, waitUntil } from '@open-wc/testing';
import { goOnAir, type OnAir } from '../../testing/on-air.js';
import { giveVideo, newVideo } from './first-video.js';
import { showFirstSource } from './first-source.js';

const until = (holds: () => unknown, what: string) =>
  waitUntil(() => Boolean(holds()), what, { timeout: 60_000 });

describe('the first picture of a player alone', function () {
  this.timeout(120_000);
  let air: OnAir;
  let player: HTMLElement;

  before(async () => {
    air = await goOnAir();
  });
  afterEach(() => player.remove());

  function putOnPage(
    src: string,
    style = 'display: block; inline-size: 480px; aspect-ratio: 16 / 9',
  ) {
    player = document.createElement('stall-player');
    player.setAttribute('src', src);
    player.setAttribute('style', style);
    document.body.prepend(player);
    return player;
  }

  const videoIn = (element: Element) => element.shadowRoot?.querySelector('video') ?? null;

  it('is none where nobody looks, or where there is no address', async () => {
    await showFirstSource(putOnPage(air.url, 'position: absolute; top: 9000px'));
    expect(player.shadowRoot).to.equal(null);
    player.remove();
    for (const none of ['http://', '']) {
      await showFirstSource(putOnPage(none));
      expect(player.shadowRoot, none).to.equal(null);
      player.remove();
    }
  });

  it('ends where there is none, on the still that its page gave', async () => {
    putOnPage(new URL('none.m3u8', air.url).href).setAttribute('poster', 'about:blank#still');
    await showFirstSource(player);
    const still = player.shadowRoot?.querySelector<HTMLImageElement>('.poster');
    expect(still?.src).to.equal('about:blank#still');
    expect(still?.part.contains('poster')).to.equal(true);
    expect(videoIn(player)?.readyState).to.equal(HTMLMediaElement.HAVE_NOTHING);
  });

  it('rests out of sight, plays on in sight, and ends with its place', async () => {
    await showFirstSource(putOnPage(air.url));
    const video = videoIn(player)!;
    await until(() => !video.paused && video.currentTime > 0, 'it plays');
    // What is played by a call, no browser stops by itself out of sight.
    await video.play();
    player.style.position = 'absolute';
    player.style.top = '9000px';
    await until(() => video.paused, 'it rests');
    player.style.top = '0';
    await until(() => !video.paused, 'it plays on');
    player.remove();
    await until(() => video.readyState === HTMLMediaElement.HAVE_NOTHING, 'it ends');
  });

  it('does not play where it comes out of sight', async () => {
    const shown = showFirstSource(putOnPage(air.url));
    await until(() => videoIn(player), 'its place');
    const video = videoIn(player)!;
    player.style.position = 'absolute';
    player.style.top = '9000px';
    await until(() => !video.autoplay, 'it rests');
    await shown;
    expect(video.paused).to.equal(true);
    player.style.top = '0';
    await until(() => !video.paused && video.currentTime > 0, 'it plays');
  });

  // From here on the player is defined.
  it('plays where the player will have it, and on in the player', async () => {
    await showFirstSource(putOnPage(air.url));
    const video = videoIn(player)!;
    expect(video.muted).to.equal(true);
    await until(() => video.currentTime > 0, 'it plays');
    const place = () => {
      const { left, top, width, height } = video.getBoundingClientRect();
      return [left, top, width, height];
    };
    const before = place();
    expect(before[3]).to.equal(270);
    const happened: string[] = [];
    for (const type of ['emptied', 'pause']) {
      video.addEventListener(type, () => happened.push(type));
    }
    await import('./define.js');
    const defined = document.querySelector('stall-player')!;
    await defined.updateComplete;
    expect(defined.video).to.equal(video);
    expect(defined.renderRoot.querySelectorAll('.picture')).to.have.lengthOf(1);
    await until(() => defined.face === 'playing', 'the player knows');
    expect(place()).to.eql(before);
    const reached = video.currentTime;
    await until(() => video.currentTime > reached + 1, 'it plays on');
    expect(happened).to.eql([]);
  });

  it('rests also once its player is here, which opens nothing out of sight', async () => {
    const video = newVideo();
    await beginStream(video, { url: air.url });
    const late = document.createElement('stall-player');
    giveVideo(late, video);
    late.src = air.url;
    late.setAttribute('style', 'position: absolute; top: 9000px; inline-size: 480px');
    document.body.prepend((player = late));
    await video.play();
    await until(() => video.paused, 'it rests');
    expect(late.stream).to.equal(null);
    late.style.top = '0';
    await until(() => late.face === 'playing', 'it plays on');
    expect(late.video).to.equal(video);
  });

  it('ends in a player that its page has wait meanwhile', async () => {
    const video = newVideo();
    await beginStream(video, { url: air.url });
    expect(video.readyState).to.be.at.least(HTMLMediaElement.HAVE_CURRENT_DATA);
    const late = document.createElement('stall-player');
    giveVideo(late, video);
    late.waits = true;
    late.src = air.url;
    late.setAttribute('style', 'display: block; inline-size: 480px; aspect-ratio: 16 / 9');
    document.body.prepend((player = late));
    await until(() => video.readyState === HTMLMediaElement.HAVE_NOTHING, 'it ends');
    expect(late.video).to.equal(video);
    late.play();
    await until(() => late.face === 'playing', 'it plays when it is asked to');
  });
});
