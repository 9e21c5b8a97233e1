import { createHash } from 'node:crypto';

const STYLE = `:root{color-scheme:light dark}
body{margin:0 auto;max-width:44rem;padding:24px 16px 48px;background:light-dark(#fbf7ef,#1c1b16);
color:light-dark(#29281f,#f3eee2);font:1rem/1.5 system-ui,sans-serif}
h1{margin:16px 0 4px;font-size:1.75rem;line-height:1.2;text-wrap:balance}h2{margin:32px 0 8px;font-size:1.125rem}p{margin:0 0 12px}
code{font:0.875em/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
#findings{margin:16px 0;padding:0;list-style:none}#findings li{margin:8px 0;padding:8px 12px;border-inline-start:4px solid;border-radius:4px;
background:light-dark(#fff,#29281f)}.holds{border-color:light-dark(#2f6b2f,#8fd08f)!important}.fails{border-color:light-dark(#a3261d,#ff9a8f)!important}
dt{font-weight:600}dd{margin:0 0 12px}#order{padding-inline-start:3.5em}#order .own{font-weight:700;background:light-dark(#f3e3b3,#4a4020)}
a{color:inherit}#own:empty,#order:empty,#findings:empty{display:none}`;

const IMPORTS = JSON.stringify({ imports: { '@livestall/protocol': '/check/protocol/index.js' } });

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What goes with the page: its own two scripts run, it reads this server, and nothing else happens. */
export const CHECK_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=60',
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' ${hashOf(IMPORTS)}`,
    `style-src ${hashOf(STYLE)}`,
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

/**
 * The page that works a giveaway out anew in the reader's own browser. It is the same for every giveaway: its script reads
 * which one it is from the address.
 *
 * @param list Where the list of entries is: a path of ids alone.
 */
export function checkPage(list: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Was it fair?</title>
<style>${STYLE}</style>
<script type="importmap">${IMPORTS}</script>
<script type="module" src="/check/check.js"></script>
<main>
<h1 id="title" aria-live="polite">Working it out…</h1>
<p id="summary"></p>
<noscript><p>Your browser works the draw out by itself, for which it needs scripts.</p></noscript>
<ul id="findings"></ul>
<p id="own"></p>
<h2>How it is bound</h2>
<p>Before anybody could take part, the server told a fingerprint (SHA-256) of a secret seed. When nobody could take part any more, it told a fingerprint
of the list of entries. Only then did it tell the seed. Seed and list say who gets what, so nobody can choose it.</p>
<dl>
<dt>The terms, told at the beginning</dt><dd id="terms">not yet</dd>
<dt>Fingerprint of the seed, told at the beginning</dt><dd><code id="commitment">not yet</code></dd>
<dt>Fingerprint of the list, told at its end</dt><dd><code id="digest">not yet</code></dd>
<dt>The seed, told at the draw</dt><dd><code id="seed">not yet</code></dd>
<dt>The list</dt><dd><a href="${list}"><code>${list}</code></a></dd>
</dl>
<h2>In order</h2>
<ol id="order"></ol>
</main>
</html>
`;
}
