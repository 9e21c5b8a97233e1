import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { onAir } from '../../testing/on-air.js';
import '../live-stall/define.js';
import './define.js';

/** What the requests below an address say is played, once one of them says something. */
async function contentOf(url: string): Promise<string> {
  const folder = new URL('.', url).href;
  const told = () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.startsWith(folder))
      .flatMap(({ name }) => new URL(name).searchParams.get('CMCD') ?? []);
  await waitUntil(() => told().length > 0, 'a request that tells the CDN', { timeout: 60_000 });
  return told()[0] ?? '';
}

// A page of unbundled scripts fills the browser's list of requests by itself.
before(() => performance.setResourceTimingBufferSize(10_000));

describe('the attribute cmcd', () => {
  it('has a player tell the CDN what is played', async () => {
    const url = await onAir();
    await fixture(html`<stall-player src=${url} cmcd="orchard"></stall-player>`);
    expect(await contentOf(url)).to.include('cid="orchard"');
  });

  it('tells nothing of a player without a show that has no word for it', async () => {
    const url = await onAir();
    await fixture(html`<stall-player src=${url} cmcd=""></stall-player>`);
    expect(await contentOf(url)).not.to.include('cid');
  });

  it('tells of a stall which show it is', async () => {
    const url = await onAir();
    const show = new FakeShow({ state: { stream: { kind: 'hls', url } } });
    const connect = () => show;
    await fixture(
      html`<live-stall
        server="https://live.example"
        channel="farm"
        cmcd=""
        .connect=${connect}
      ></live-stall>`,
    );
    expect(await contentOf(url)).to.include('cid="show-1"');
  });

  it('holds for a player in a page’s own arrangement', async () => {
    const url = await onAir();
    const show = new FakeShow({ state: { stream: { kind: 'hls', url } } });
    const connect = () => show;
    await fixture(
      html`<live-stall
        server="https://live.example"
        channel="farm"
        cmcd="harvest"
        .connect=${connect}
      >
        <stall-player></stall-player>
      </live-stall>`,
    );
    expect(await contentOf(url)).to.include('cid="harvest"');
  });
});
