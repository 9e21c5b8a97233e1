import { expect, waitUntil } from '@open-wc/testing';
import { EMPTY_SHOW, type Snapshot } from '@livestall/protocol';
import { goOnAir, type OnAir } from '../../testing/on-air.js';
import type { Asked } from './ask-ahead.js';
import { showFirstPicture } from './first-picture.js';

const until = (holds: () => unknown, what: string) =>
  waitUntil(() => Boolean(holds()), what, { timeout: 60_000 });

describe('the first picture', function () {
  this.timeout(120_000);
  const { fetch } = window;
  let air: OnAir;
  let snapshot: Snapshot;
  let stall: HTMLElement;

  before(async () => {
    air = await goOnAir();
    const addresses = ['master', 'high', 'low'].map(
      (name) => new URL(`${name}.m3u8`, air.url).href,
    );
    const files = addresses.map(async (url) => ({ url, text: await (await fetch(url)).text() }));
    snapshot = {
      show: 'orchard',
      channel: 'farm',
      epoch: 'first',
      seq: 1,
      t: Date.now(),
      base: {
        ...EMPTY_SHOW,
        seq: 1,
        status: 'live',
        info: { title: { en: 'The orchard', zh: '果园' }, rehearsal: false },
        stream: { kind: 'hls', url: air.url, ratio: '16/9' },
      },
      events: [],
      gauges: {},
      messages: [],
      pollMs: 1_000,
      playlists: { t: Date.now(), files: await Promise.all(files) },
    };
    // There is no show server here: the show is this one, and what else is asked of it never comes.
    window.fetch = (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!address.includes('/v1/')) return fetch(input, init);
      const known = address.endsWith('/v1/shows/orchard');
      return known ? Promise.resolve(Response.json(snapshot)) : new Promise(() => undefined);
    };
  });
  after(() => {
    window.fetch = fetch;
  });
  afterEach(() => stall.remove());

  function putOnPage(inside: Element[] = [], style = 'display: block; min-block-size: 600px') {
    stall = document.createElement('live-stall');
    stall.setAttribute('server', location.origin);
    stall.setAttribute('show', 'orchard');
    stall.setAttribute('style', style);
    stall.append(...inside);
    document.body.append(stall);
    return stall;
  }

  const asked = (show: Snapshot | null = snapshot): Asked => ({
    stall,
    show: Promise.resolve(show),
  });
  const videoIn = (element: Element) => element.shadowRoot?.querySelector('video') ?? null;

  it('says that it is live in the language of the page', async () => {
    for (const [lang, said] of Object.entries({ 'pt-BR': 'Ao vivo', ar: 'مباشر', de: 'Live' })) {
      putOnPage().lang = lang;
      await showFirstPicture(asked());
      expect(stall.shadowRoot?.querySelector('.live')?.textContent).to.equal(said);
      stall.remove();
    }
  });

  it('is none where there is no live show, nobody looks, or the page wants no picture', async () => {
    putOnPage();
    await showFirstPicture(asked(null));
    const { playlists: _, ...ended } = snapshot;
    await showFirstPicture(asked(ended));
    expect(stall.shadowRoot).to.equal(null);
    stall.remove();
    putOnPage([], 'position: absolute; top: 9000px');
    await showFirstPicture(asked());
    expect(stall.shadowRoot).to.equal(null);
    stall.remove();
    putOnPage([document.createElement('stall-chat')]);
    await showFirstPicture(asked());
    expect(stall.shadowRoot).to.equal(null);
  });

  it('is none where the show comes once nobody looks any more', async () => {
    let come: (show: Snapshot) => void = () => undefined;
    const show = new Promise<Snapshot>((resolve) => (come = resolve));
    const shown = showFirstPicture({ stall: putOnPage(), show });
    stall.style.position = 'absolute';
    stall.style.top = '9000px';
    come(snapshot);
    await shown;
    expect(stall.shadowRoot).to.equal(null);
  });

  it('stands in the player of a page that arranges the parts itself', async () => {
    const player = document.createElement('stall-player');
    putOnPage([player]);
    await showFirstPicture(asked());
    expect(stall.shadowRoot).to.equal(null);
    expect(videoIn(player)?.readyState).to.be.at.least(HTMLMediaElement.HAVE_CURRENT_DATA);
  });

  // From here on the stall is defined.
  it('plays where the stall will have it, and on in the stall', async () => {
    const other = putOnPage([], 'position: absolute');
    await showFirstPicture(asked());
    other.append(document.createElement('stall-player'));
    const own = document.createElement('stall-player');
    const arranged = putOnPage([own]);
    document.body.prepend(arranged);
    await showFirstPicture(asked());
    const ownVideo = videoIn(own);
    putOnPage();
    document.body.prepend(stall);
    await showFirstPicture(asked());
    const video = videoIn(stall)!;
    expect(video.muted).to.equal(true);
    await until(() => video.currentTime > 0, 'it plays');
    const before = video.getBoundingClientRect();
    expect(before.height).to.be.above(300);
    const [name, mark] = ['.title', '.mark'].map((one) => stall.shadowRoot?.querySelector(one));
    expect([name?.textContent, mark?.textContent]).to.eql(['The orchard', 'Live']);
    expect(name?.className, 'once the picture is there').to.equal('title off');
    const happened: string[] = [];
    for (const type of ['emptied', 'pause']) {
      video.addEventListener(type, () => happened.push(type));
    }
    await import('./define.js');
    const defined = document.querySelector('live-stall')!;
    await defined.updateComplete;
    const player = defined.renderRoot.querySelector('stall-player')!;
    await player.updateComplete;
    await own.updateComplete;
    expect(own.video, 'in an arrangement of the page').to.equal(ownVideo);
    arranged.remove();
    expect(player.video).to.equal(video);
    expect(video.getRootNode()).to.equal(player.renderRoot);
    expect(defined.renderRoot.querySelectorAll('.room')).to.have.lengthOf(1);
    await until(() => player.face === 'playing', 'the player knows');
    const { left, top, width, height } = video.getBoundingClientRect();
    expect([left, top, width, height]).to.eql([
      before.left,
      before.top,
      before.width,
      before.height,
    ]);
    const reached = video.currentTime;
    await until(() => video.currentTime > reached + 1, 'it plays on');
    expect(happened).to.eql([]);
    expect(videoIn(other), 'parts came meanwhile, with a place of their own').to.equal(null);
    other.remove();
  });
});
