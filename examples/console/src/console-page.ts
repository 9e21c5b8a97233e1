import { attribute } from '../../page/attribute.ts';
import type { PageOptions } from '../../page/page-options.ts';

/** What gives the console the shop's goods to search. */
const CATALOG = '\n    <script type="module" src="/catalog.js"></script>';

/** The seller's page: one tag, and a word for those without script. */
export function consolePage({ server, channel, store }: PageOptions): string {
  const shop = store === undefined ? '' : ` data-store="${attribute(store)}"`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>Your stall</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/console.css" />
    <script type="module" src="/sdk/console.js"></script>${shop && CATALOG}
  </head>
  <body>
    <main>
      <stall-console server="${attribute(server)}" channel="${attribute(channel)}"${shop}>
        <p>The console of your stall needs JavaScript.</p>
      </stall-console>
    </main>
  </body>
</html>
`;
}
