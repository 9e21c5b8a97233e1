import { expect, waitUntil } from '@open-wc/testing';
import type { Snapshot } from '@livestall/protocol';

const PLAYLISTS = {
  '/live/master.m3u8':
    '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=300000,CODECS="avc1.42c01e",RESOLUTION=360x640\nlow.m3u8',
  '/live/low.m3u8':
    '#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MAP:URI="init.mp4"\n#EXTINF:2,\n7.m4s\n#EXT-X-ENDLIST',
};

const snapshot: Pick<Snapshot, 'playlists'> = {
  playlists: { t: 1, files: Object.entries(PLAYLISTS).map(([url, text]) => ({ url, text })) },
};

describe('what is asked ahead', () => {
  const asked: string[] = [];
  const { fetch } = window;

  before(() => {
    window.fetch = (input) => {
      const address = input as string;
      asked.push(address);
      const known = address.endsWith('/v1/shows/orchard');
      return known ? Promise.resolve(Response.json(snapshot)) : new Promise(() => undefined);
    };
  });
  after(() => {
    window.fetch = fetch;
  });

  function putOnPage(show: string, style = '') {
    const stall = document.createElement('live-stall');
    stall.setAttribute('server', 'https://live.example/');
    stall.setAttribute('show', show);
    stall.setAttribute('style', style);
    document.body.append(stall);
    return stall;
  }

  it('is the show of a stall that stands on the page, and its first picture where it is seen', async () => {
    const stall = putOnPage('orchard');
    const below = putOnPage('below', 'position: absolute; top: 9000px');
    await import('./ask-ahead.js');
    const shows = ['orchard', 'below'].map((show) => `https://live.example/v1/shows/${show}`);
    expect(asked).to.eql(shows);
    await waitUntil(() => asked.length > shows.length, 'the picture', { timeout: 60_000 });
    const picture = ['init.mp4', '7.m4s'].map((file) => `https://live.example/live/${file}`);
    expect(asked).to.eql([...shows, ...picture]);
    await import('./define.js');
    await stall.updateComplete;
    expect(stall.following?.connection).to.equal('connecting');
    expect(asked.filter((one) => shows.includes(one))).to.eql(shows);
    stall.remove();
    below.remove();
  });
});
