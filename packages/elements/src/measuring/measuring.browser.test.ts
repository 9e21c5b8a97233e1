import type { Fact } from '@livestall/protocol';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { onAir } from '../../testing/on-air.js';
import '../live-stall/define.js';
import type { LiveStallElement } from '../live-stall/live-stall-element.js';

const PATIENCE = { timeout: 60_000 };
const own = globalThis.fetch;
const page = globalThis as { dataLayer?: { event: string; metric_name?: string }[] };

/** What was sent to the show server. */
let sent: Fact[];
let heard: Fact[];
/** What the page's own sink was told. */
let told: Fact[];
let stall: LiveStallElement;

// A page of unbundled scripts fills the browser's list of requests by itself.
before(() => performance.setResourceTimingBufferSize(10_000));

beforeEach(async () => {
  sent = [];
  heard = [];
  told = [];
  page.dataLayer = [];
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url !== 'https://live.example/v1/shows/show-1/beacons') return own(input, init);
    sent.push(...(JSON.parse(init?.body as string) as { facts: Fact[] }).facts);
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  const url = await onAir();
  const show = new FakeShow({ state: { stream: { kind: 'hls', url } } });
  const template = html`<live-stall
    server="https://live.example"
    channel="farm"
    .connect=${() => show}
    .sinks=${[(fact: Fact) => told.push(fact)]}
    @stall-measured=${({ detail }: HTMLElementEventMap['stall-measured']) => heard.push(detail.fact)}
  ></live-stall>`;
  stall = await fixture(template);
  await waitUntil(() => heard.some(({ of }) => of === 'rendition'), 'a picture', PATIENCE);
});

afterEach(() => {
  globalThis.fetch = own;
  delete page.dataLayer;
});

const scripts = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => /stall-measuring|vitals|client.*measure/.test(name));
/** The page is left: what waits is sent. */
const leave = () => window.dispatchEvent(new Event('pagehide'));
const events = () => page.dataLayer?.map(({ event }) => event);

describe('a stall', () => {
  it('tells its page of its startup, and nobody else before there is consent', async () => {
    expect(heard.map(({ of }) => of).slice(0, 2)).to.eql(['startup', 'rendition']);
    leave();
    expect(sent).to.eql([]);
    expect(told).to.eql([]);
    expect(page.dataLayer).to.eql([]);
    expect(scripts()).to.eql([]);
  });

  // Before any other that consents: a page tells each of its vitals once.
  it('measures how its page fares', async () => {
    stall.setAttribute('consent', '');
    const ttfb = () => page.dataLayer?.some(({ metric_name }) => metric_name === 'TTFB');
    await waitUntil(ttfb, 'a vital', PATIENCE);
    leave();
    const names = sent.flatMap((fact) => (fact.of === 'vital' ? [fact.name] : []));
    expect(names).to.include('TTFB');
  });

  it('brings facts to the server and into the data layer once there is, those from before too', async () => {
    stall.setAttribute('consent', '');
    await waitUntil(() => events()?.includes('video_start'), 'the data layer', PATIENCE);
    expect(events()).to.include('video_rendition');
    leave();
    expect(sent.slice(0, 2)).to.eql(heard.slice(0, 2));
    expect(told.slice(0, 2)).to.eql(heard.slice(0, 2));
    expect(Object.keys(localStorage).filter((key) => /measur|consent|beacon/.test(key))).to.eql([]);

    stall.removeAttribute('consent');
    await Promise.resolve();
    const before = [sent.length, told.length, page.dataLayer?.length];
    const player = stall.renderRoot.querySelector('stall-player');
    player?.retry();
    const startups = () => heard.filter(({ of }) => of === 'startup').length;
    await waitUntil(() => startups() === 2, 'another startup', PATIENCE);
    leave();
    expect([sent.length, told.length, page.dataLayer?.length]).to.eql(before);
  });

  it('sends nothing of what waits where consent goes together with the show', async () => {
    stall.setAttribute('consent', '');
    await waitUntil(() => told.length > 0, 'a sink', PATIENCE);
    expect(sent).to.eql([]);
    stall.removeAttribute('consent');
    // As it is told of the player before the attribute is told of.
    Object.defineProperty(stall, 'following', { value: new FakeShow({ id: 'show-2' }) });
    stall.renderRoot
      .querySelector('stall-player')
      ?.dispatchEvent(new CustomEvent('stall-player-changed', { bubbles: true, composed: true }));
    leave();
    expect(sent).to.eql([]);
  });
});
