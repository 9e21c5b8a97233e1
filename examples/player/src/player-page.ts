import { attribute } from '../../page/attribute.ts';
import type { Streams } from './streams.ts';

/** A page with what is on right now beside what was on this morning. */
export function playerPage({ live, recording, poster }: Streams): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <title>Willow Bend Farm on the air</title>
    <meta name="description" content="The farm’s own camera, live and recorded." />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/player.css" />
    <script type="module" src="/sdk/player.js"></script>
  </head>
  <body>
    <main>
      <header>
        <p>Willow Bend Farm</p>
        <h1>On the air</h1>
      </header>
      <section aria-labelledby="now">
        <h2 id="now">Now</h2>
        <stall-player
          controls
          label="Willow Bend Farm, live"
          src="${attribute(live)}"
          poster="${attribute(poster)}"
        ></stall-player>
        <p>The camera stands by the table as long as it is light.</p>
      </section>
      <section aria-labelledby="before">
        <h2 id="before">This morning</h2>
        <stall-player
          controls
          waits
          label="Willow Bend Farm, this morning"
          src="${attribute(recording)}"
          poster="${attribute(poster)}"
        ></stall-player>
        <p>What was shown first: persimmons, honey, and the rice of the lower field.</p>
      </section>
    </main>
  </body>
</html>
`;
}
