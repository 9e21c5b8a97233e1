import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

it('allows what a page and its element need, and nothing else', () => {
  expect(contentSecurityPolicy('https://live.example').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'connect-src https://live.example',
    "img-src 'self' https://live.example",
    'media-src https://live.example blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ]);
});

it('allows pictures of a shop, and its goods where the page asks for them', () => {
  const store = 'https://shop.example';
  const shown = contentSecurityPolicy('https://live.example', { store });
  expect(shown).toContain("; img-src 'self' https://live.example https://shop.example;");
  expect(shown).toContain('; connect-src https://live.example;');
  const asked = contentSecurityPolicy('https://live.example', { store, asksStore: true });
  expect(asked).toContain('; connect-src https://live.example https://shop.example;');
});
