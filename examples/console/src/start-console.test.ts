import { expect, it } from 'vitest';
import { describePage } from '../../page/testing/describe-page.ts';
import { consolePage } from './console-page.ts';
import { startConsole } from './start-console.ts';

describePage(startConsole, {
  tag: 'stall-console',
  script: 'console.js',
  referrerPolicy: 'no-referrer',
});

it('has the goods of a shop to search where there is one', () => {
  const page = { server: 'https://live.example', channel: 'farm', sdk: '' };
  expect(consolePage(page)).not.toContain('catalog.js');
  const html = consolePage({ ...page, store: 'https://shop.example/"' });
  expect(html).toContain('<script type="module" src="/catalog.js"></script>');
  expect(html).toContain(' data-store="https://shop.example/&quot;">');
});
