import type { JsonLd } from './json-ld.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The text to stand between `<script type="application/ld+json">` and its end tag. What a seller wrote cannot end the script, nor become markup
 * where the page is parsed as XML.
 */
export function jsonLdText(data: JsonLd): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (found) => ESCAPES[found] ?? found);
}
