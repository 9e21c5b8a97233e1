import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

it('allows nothing inline and nothing from elsewhere', () => {
  expect(contentSecurityPolicy()).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; base-uri 'none'; " +
      "frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script'",
  );
});

it('adds sources to a directive that is there, and opens one from this origin', () => {
  const policy = contentSecurityPolicy({
    'img-src': ['https://live.example'],
    'media-src': ['blob:', 'https://live.example'],
  });
  expect(policy).toContain("img-src 'self' https://live.example;");
  expect(policy).toContain("media-src 'self' blob: https://live.example");
  expect(contentSecurityPolicy()).not.toContain('live.example');
});
