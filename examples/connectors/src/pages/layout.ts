import { attribute } from '../../../page/attribute.ts';

/** A page of this example. @param body its markup, with all that people wrote escaped */
export function layout(title: string, body: string, scripts: readonly string[] = []): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${attribute(title)}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/connectors.css" />
${scripts.map((src) => `    <script type="module" src="${attribute(src)}"></script>\n`).join('')}  </head>
  <body>
${body}
  </body>
</html>
`;
}
