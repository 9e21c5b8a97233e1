import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACKS, BAD_ADDRESSES } from '../../../protocol/testing/attacks.js';
import { textParts, type TextPart } from './text-parts.js';

const joined = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');
const links = (text: string) =>
  textParts(text, { links: true }).flatMap((part) => (part.kind === 'link' ? [part.href] : []));

describe('an address in a text', () => {
  it.each([
    ['Look: https://willow.example/pears.', 'https://willow.example/pears'],
    ['(https://willow.example/a_(pear))', 'https://willow.example/a_(pear)'],
    ['看 https://willow.example/梨。', 'https://willow.example/%E6%A2%A8'],
    ['HTTPS://Willow.example?a=1&b=2!', 'https://willow.example/?a=1&b=2'],
    ['«https://willow.example»', 'https://willow.example/'],
  ])('%s', (text, href) => {
    expect(links(text)).toEqual([href]);
    expect(joined(textParts(text, { links: true }))).toBe(text);
  });

  it.each([
    'http://willow.example',
    'www.willow.example',
    'javascript:alert(1)',
    'https://',
    'https://localhost/a',
    'https://bank.example@evil.example/',
    'https://user:word@evil.example/',
    'data:text/html,https',
    `https://a.example/${'a'.repeat(2_100)}`,
  ])('is none: %s', (text) => expect(links(text)).toEqual([]));

  it('shows the true name of a host whose letters look like others', () => {
    const [, part] = textParts('see https://аpple.example/login', { links: true });
    expect(part).toMatchObject({ kind: 'link', href: 'https://xn--pple-43d.example/login' });
    expect(part?.text).toBe('https://xn--pple-43d.example/login');
  });

  it('is a link only where links are allowed', () => {
    const text = 'https://willow.example';
    expect(textParts(text, {})).toEqual([{ kind: 'text', text }]);
  });
});

describe('a name in a text', () => {
  const called = [
    { name: 'Ana', me: false },
    { name: 'Ana Li', me: true },
  ];

  it('stands out, the longest first', () => {
    expect(textParts('@Ana Li and @Ana, hi', { called })).toEqual([
      { kind: 'name', text: '@Ana Li', me: true },
      { kind: 'text', text: ' and ' },
      { kind: 'name', text: '@Ana', me: false },
      { kind: 'text', text: ', hi' },
    ]);
  });

  it('is no name in an address, and nobody without one is called', () => {
    const parts = textParts('https://a.example/@Ana @', {
      called: [...called, { name: '', me: true }],
      links: true,
    });
    expect(parts.map(({ kind }) => kind)).toEqual(['link', 'text']);
  });
});

describe('whatever is said', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('https://a.example/b', '@Ana', '<b>', '\u202E', '👨‍👩‍👧‍👦', ')', '。', ' '),
    fc.constantFrom(...ATTACKS, ...BAD_ADDRESSES),
  );
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));
  const called = [{ name: 'Ana', me: true }];

  it('is all there, in its order, and leads nowhere but to https', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (said, allowed) => {
        const parts = textParts(said, { called, links: allowed });
        const shown = parts.filter(({ kind }) => kind !== 'link').map((part) => part.text);
        let at = 0;
        for (const piece of shown) {
          at = said.indexOf(piece, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += piece.length;
        }
        for (const part of parts) {
          if (part.kind !== 'link') continue;
          expect(allowed).toBe(true);
          const { protocol, username, password } = new URL(part.href);
          expect([protocol, username, password]).toEqual(['https:', '', '']);
        }
        if (!allowed) expect(joined(parts)).toBe(said);
      }),
    );
  });

  it.each(BAD_ADDRESSES)('%s leads to nowhere but https', (address) => {
    for (const href of links(address)) expect(href).toMatch(/^https:\/\/[^@]+$/);
  });
});
