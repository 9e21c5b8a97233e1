import { describe, expect, it } from 'vitest';
import { openStore } from '../testing/open-store.ts';

describe('the pages', () => {
  it.each([
    ['/', 'Picked this week at Willow Bend'],
    ['/products/honey', 'Wildflower honey'],
    ['/cart', 'Your basket is empty'],
    ['/live', 'Live from the farm'],
    ['/thank-you', 'Thank you!'],
  ])('%s is a whole page in English', async (path, words) => {
    const { visitor } = await openStore();
    const { status, headers, body } = await visitor.page(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body).toMatch(/^<!doctype html>\s*<html lang="en">/);
    expect(body).toContain(words);
  });

  it('show where eggs and rice come from in their own terms', async () => {
    const { visitor } = await openStore();
    expect((await visitor.page('/products/eggs')).body).toContain('Week 47 of 2026');
    expect((await visitor.page('/products/rice')).body).toContain('Willow Bend Bottomland Rice');
  });

  it.each(['/products/bananas', '/nothing', '/products/%3Cscript%3E'])(
    '%s is answered with a page that leads back',
    async (path) => {
      const { visitor } = await openStore();
      const { status, body } = await visitor.page(path);
      expect(status).toBe(404);
      expect(body).toContain('Go to the shop');
      expect(body).not.toContain('<script>');
    },
  );

  it('hold the stall on the Live page, once it is told where the show is', async () => {
    const { visitor } = await openStore({
      server: 'https://live.example:8443/',
      channel: 'willow"bend',
    });
    const { body } = await visitor.page('/live');
    expect(body).toMatch(
      /<live-stall\s+server="https:\/\/live\.example:8443\/" channel="willow&quot;bend"\s*>/,
    );
  });

  it('serve the SDK from the folder that it is given', async () => {
    const { visitor } = await openStore({ sdk: import.meta.dirname });
    const response = await visitor.request('/sdk/till.ts');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('export interface Till');
    expect((await visitor.request('/sdk/nothing.js')).status).toBe(404);
  });
});
