import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeAddress } from './address.js';

const SERVER = 'https://stall.example';

describe('an address from outside', () => {
  it.each([
    ['https://cdn.example/a.jpg', SERVER, 'https://cdn.example/a.jpg'],
    ['/media/a.jpg', SERVER, 'https://stall.example/media/a.jpg'],
    ['http://localhost:8080/a', SERVER, 'http://localhost:8080/a'],
    ['http://127.0.0.1/a', undefined, 'http://127.0.0.1/a'],
    ['http://[::1]/a', undefined, 'http://[::1]/a'],
    ['http://192.168.1.7/a', 'http://192.168.1.7:4000', 'http://192.168.1.7/a'],
    ['/media/../../etc/a', SERVER, 'https://stall.example/etc/a'],
  ])('%s passes', (address, base, expected) => {
    expect(safeAddress(address, base)).toBe(expected);
  });

  it.each([
    'http://cdn.example/a.jpg',
    'http://localhost.evil.example/',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'blob:https://stall.example/1',
    'file:///etc/passwd',
    'ftp://stall.example/',
    'https://user:secret@stall.example/',
    'https://user@stall.example/',
    'https://',
    'a.jpg',
    '',
    `https://stall.example/${'a'.repeat(2048)}`,
  ])('%s is refused', (address) => {
    expect(safeAddress(address, SERVER)).toBeNull();
  });

  it('on the server cannot lead away from it', () => {
    for (const address of ['//evil.example/a', '/\\evil.example/a', '/\t/evil.example/a']) {
      expect(safeAddress(address, SERVER)).toBeNull();
    }
  });

  it('that passes is always https or this machine’s, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.webUrl(), fc.string()), (address) => {
        const passed = safeAddress(address, SERVER);
        expect(
          passed === null || /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/.test(passed),
        ).toBe(true);
      }),
    );
  });
});
