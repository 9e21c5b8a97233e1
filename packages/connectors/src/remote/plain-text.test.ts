import { expect, it } from 'vitest';
import { plainText } from './plain-text.js';

it.each([
  ['Tea &amp; honey &#8211; 250&nbsp;g', 'Tea & honey – 250\u00a0g'],
  ['The maximum of &quot;Pears&quot; is <strong>2</strong>', 'The maximum of "Pears" is 2'],
  ['&#x1F34E; &lt;b&gt;', '🍎 <b>'],
  ['&amp;lt;', '&lt;'],
  ['<p>Sweet.<br/>Ripe.</p><ul><li>3 kg</li></ul>', 'Sweet.\nRipe.\n3 kg'],
  ['R&D, &unknown;', 'R&D, &unknown;'],
  ['&#99999999;', '\ufffd'],
])('%s', (html, text) => {
  expect(plainText(html)).toBe(text);
});
