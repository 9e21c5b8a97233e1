import { describe, expect, it } from 'vitest';
import { openStore } from '../testing/open-store.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

describe('headers', () => {
  it.each(['/', '/products/honey', '/cart', '/live', '/nothing', '/api/cart', '/cart.js'])(
    '%s is sent with the strict ones',
    async (path) => {
      const { visitor } = await openStore();
      const { headers } = await visitor.request(path);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy());
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  it("let the Live page, and no other, reach the show's server", async () => {
    const { visitor } = await openStore({ server: 'https://live.example/', channel: 'willow' });
    const policy = (await visitor.request('/live')).headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' https://live.example");
    expect(policy).toContain("img-src 'self' https://live.example");
    expect(policy).toContain("media-src 'self' https://live.example blob:");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect((await visitor.request('/')).headers.get('content-security-policy')).toBe(
      contentSecurityPolicy(),
    );
  });

  it.each(['/', '/products/rice', '/cart', '/live'])(
    '%s has no inline script or style, which they would block',
    async (path) => {
      const { visitor } = await openStore();
      const { body } = await visitor.page(path);
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    },
  );
});
