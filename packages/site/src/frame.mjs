import { escape, way } from './address.mjs';

/**
 * What the site's pages may do, and no more: nothing comes from elsewhere, nothing is inline. It is the policy that
 * docs/csp.md asks of a page, so that the site itself shows that it is enough.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What every page has around its body. */
export function frame({ address, title, body, isHome = false }) {
  const to = (target) => way(address, target);
  const name = isHome ? 'Livestall: a live stall on any page' : `${title} · Livestall`;
  const tab = (target, word, isCurrent) =>
    `<a href="${to(target)}"${isCurrent ? ' aria-current="true"' : ''}>${word}</a>`;
  return `<!doctype html>
<html lang="en" data-root="${to('')}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
<meta name="color-scheme" content="light dark" />
<title>${escape(name)}</title>
<link rel="icon" href="${to('site/icon.svg')}" type="image/svg+xml" />
<link rel="stylesheet" href="${to('site/site.css')}" />
<script src="${to('site/scheme.js')}"></script>
<script type="module" src="${to('site/page.js')}"></script>
<script type="module" src="${to('site/live.js')}"></script>
</head>
<body${isHome ? ' class="home"' : ''}>
<a class="skip" href="#main">Skip to the words</a>
<header class="bar">
<div class="bar-inside">
<a class="name" href="${to('')}"><img src="${to('site/icon.svg')}" alt="" width="28" height="28" /> Livestall</a>
<nav aria-label="Site">${tab('start/store/', 'Begin', address.startsWith('start/'))}${tab('elements/', 'Elements', address.startsWith('elements/'))}${tab('self-hosting/', 'Hosting', address === 'self-hosting/')}</nav>
<div class="tools">
<button type="button" class="find" hidden aria-label="Search" aria-keyshortcuts="/"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="11" cy="11" r="7" /><path d="m20 20-4-4" /></svg><span aria-hidden="true">Search</span><kbd aria-hidden="true">/</kbd></button>
<button type="button" class="scheme" hidden aria-label="Dark or light"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8" /><path d="M12 4a8 8 0 0 1 0 16z" class="full" /></svg></button>
${isHome ? '' : '<button type="button" class="menu-button" hidden aria-expanded="false" aria-controls="menu" aria-label="Pages"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16" /></svg></button>'}
</div>
</div>
</header>
${body}
<dialog class="search" aria-label="Search"><form method="dialog"><input type="search" placeholder="Search the docs" aria-label="Search the docs" autocomplete="off" spellcheck="false" /><button type="button" class="close">Close</button></form><p class="found" role="status"></p><ul></ul></dialog>
</body>
</html>
`;
}
