import { EMPTY_SHOW, safeAddress, type Product, type ShowState } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { jsonLdText } from './json-ld-text.js';
import type { DescribedShow } from './describing.js';
import { showJsonLd } from './show-json-ld.js';

const PAGE = 'https://shop.example/live';
const START = Date.UTC(2026, 10, 27, 18);
const usd = (amount: number) => ({ amount, currency: 'USD' });

const PEARS: Product = {
  id: 'pears',
  ref: 'SKU-7',
  title: { en: 'Pears', zh: '梨' },
  description: 'From the south slope.',
  pictures: [{ url: '/pictures/pears.jpg', alt: '', width: 800, height: 800 }],
  url: 'https://shop.example/pears',
  price: usd(1_250),
  provenance: { origin: { country: 'US' } },
};
const TEA: Product = {
  id: 'tea',
  title: 'Tea',
  pictures: [{ url: 'javascript:alert(1)', alt: '', width: 1, height: 1 }],
  url: 'https://shop.example/tea',
  price: { amount: 900, currency: 'JPY' },
  preOrder: { from: '2027-04' },
  options: [{ id: 'size', label: 'Size', values: [{ id: 's', label: 'S' }] }],
  variants: [{ id: 'tea-s', options: { size: 's' } }],
};

function describedShow(state: Partial<ShowState> = {}, left: Record<string, number> = {}) {
  const info = { title: { en: 'Morning', zh: '早市' }, rehearsal: false, startsAt: START };
  const show: DescribedShow = {
    now: { ...EMPTY_SHOW, info, order: ['pears', 'tea'], ...state },
    catalog: new Map([PEARS, TEA].map((one) => [one.id, one])),
    gauges: Object.fromEntries(Object.entries(left).map(([name, value]) => [name, [1, value]])),
    address: (address) => safeAddress(address, 'https://live.example'),
  };
  return show;
}

const graph = (show: DescribedShow, languages?: string[]) => {
  const described = showJsonLd(show, { page: PAGE, ...(languages && { languages }) });
  const { '@graph': things } = JSON.parse(jsonLdText(described ?? {})) as { '@graph': object[] };
  return things;
};

describe('showJsonLd', () => {
  it('describes a show that is to come, and its goods', () => {
    const show = describedShow({
      info: {
        ...describedShow().now.info,
        lastsMs: 3_600_000,
        poster: { url: '/pictures/poster.jpg', alt: '', width: 1, height: 1 },
      },
    });
    const offer = { '@type': 'Offer', price: 12.5, priceCurrency: 'USD' };
    expect(graph(show)).toEqual([
      {
        ...{ '@type': 'VideoObject', name: 'Morning', description: 'Morning', url: PAGE },
        thumbnailUrl: 'https://live.example/pictures/poster.jpg',
        uploadDate: '2026-11-27T18:00:00.000Z',
        publication: {
          ...{ '@type': 'BroadcastEvent', name: 'Morning', isLiveBroadcast: true },
          startDate: '2026-11-27T18:00:00.000Z',
          endDate: '2026-11-27T19:00:00.000Z',
        },
      },
      {
        ...{ '@type': 'Product', name: 'Pears', sku: 'SKU-7' },
        description: 'From the south slope.',
        image: ['https://live.example/pictures/pears.jpg'],
        countryOfOrigin: { '@type': 'Country', name: 'US' },
        offers: {
          ...offer,
          url: 'https://shop.example/pears',
          availability: 'https://schema.org/InStock',
        },
      },
      {
        ...{ '@type': 'Product', name: 'Tea', sku: 'tea' },
        offers: [
          {
            ...{ '@type': 'Offer', sku: 'tea-s', url: 'https://shop.example/tea' },
            ...{ price: 900, priceCurrency: 'JPY' },
            availability: 'https://schema.org/PreOrder',
            availabilityStarts: '2027-04',
          },
        ],
      },
    ]);
  });

  it('speaks the language of its page', () => {
    expect(graph(describedShow(), ['zh-CN'])).toMatchObject([{ name: '早市' }, { name: '梨' }, {}]);
  });

  it('says what is sold out, and leaves out what was taken out of the show', () => {
    const show = describedShow({ removed: [{ product: 'tea', at: 1 }] }, { 'stock:pears': 0 });
    expect(graph(show).slice(1)).toMatchObject([
      { name: 'Pears', offers: { availability: 'https://schema.org/OutOfStock' } },
    ]);
  });

  it('leaves out what has yet to be asked for: its price is none that one could pay', () => {
    const asked = { ...PEARS, request: { prompt: 'For how many?' } };
    const catalog = new Map([asked, TEA].map((one) => [one.id, one]));
    const things = graph({ ...describedShow(), catalog });
    expect(things.filter((one) => '@type' in one && one['@type'] === 'Product')).toMatchObject([
      { name: 'Tea' },
    ]);
  });

  it('tells of an ended show how long it was, and where its recording is', () => {
    const show = describedShow({
      ...{ status: 'ended', startedAt: START + 60_000, endedAt: START + 1_860_000 },
      recording: { stream: { kind: 'hls', url: '/films/1.m3u8' }, clocks: [] },
    });
    expect(graph(show)[0]).toMatchObject({
      contentUrl: 'https://live.example/films/1.m3u8',
      duration: 'PT1800S',
      publication: {
        startDate: '2026-11-27T18:01:00.000Z',
        endDate: '2026-11-27T18:31:00.000Z',
      },
    });
  });

  it('takes a show that has no picture for no video: search engines take none without', () => {
    const show = describedShow();
    const bare = { ...PEARS, pictures: [] };
    const things = graph({ ...show, catalog: new Map([['pears', bare]]) });
    expect(things.map((one) => ('@type' in one ? one['@type'] : null))).toEqual(['Product']);
    expect(things[0]).not.toHaveProperty('image');
  });

  it('takes a show that nobody knows the time of for no video, and describes no rehearsal', () => {
    const info = { title: 'Morning', rehearsal: false };
    expect(graph(describedShow({ info }))).toMatchObject([{ name: 'Pears' }, { name: 'Tea' }]);
    const rehearsal = describedShow({ info: { ...info, rehearsal: true } });
    expect(showJsonLd(rehearsal, { page: PAGE })).toBeNull();
  });
});

describe('jsonLdText', () => {
  it('lets no text end the script that it stands in', () => {
    const name = '</script><!-- & ]]> \u2028';
    const text = jsonLdText({ name });
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual({ name });
  });
});
