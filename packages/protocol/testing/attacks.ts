import htmlPurify from './attacks/html-purify.json' with { type: 'json' };
import naughtyStrings from './attacks/naughty-strings.json' with { type: 'json' };
import xssFilters from './attacks/xss-filters.json' with { type: 'json' };

/** Public attacks by markup, each once. Where they come from: attacks/README.md. */
export const ATTACKS: readonly string[] = [
  ...new Set([...naughtyStrings, ...htmlPurify, ...xssFilters]),
];

/** Addresses that lead nowhere honest: none may become a link, a picture or a stream. */
export const BAD_ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'javascript://store.example/%0Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'vbscript:msgbox(1)',
  'blob:https://store.example/1',
  'file:///etc/passwd',
  'filesystem:https://store.example/1',
  '//evil.example/a',
  '/\\evil.example/a',
  '\\\\evil.example\\a',
  '/\t/evil.example/a',
  'https://store.example:secret@evil.example/',
  'https://user@evil.example/',
  'http://evil.example/a',
  'ftp://evil.example/a',
  'https://',
  'https://[evil',
  'about:blank',
  'intent://evil#Intent;end',
];
