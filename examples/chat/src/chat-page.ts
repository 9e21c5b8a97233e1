import { attribute } from '../../page/attribute.ts';

/** The club's room: the talk of a show, and nothing that plays. */
export function chatPage(server: string, channel: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      name="viewport"
      content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
    />
    <meta name="color-scheme" content="light dark" />
    <title>The market room · Gardeners of the Lower Valley</title>
    <meta name="description" content="What the club says while Willow Bend Farm sells its harvest." />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/chat.css" />
    <script type="module" src="/sdk/livestall.js"></script>
  </head>
  <body>
    <header class="club">
      <a href="/">Gardeners of the Lower Valley</a>
    </header>
    <main>
      <h1>The market room</h1>
      <section class="room" aria-label="The talk">
        <live-stall server="${attribute(server)}" channel="${attribute(channel)}">
          <stall-chat>
            <p slot="empty">Nobody has said anything yet. Somebody has to be first.</p>
          </stall-chat>
        </live-stall>
      </section>
      <aside>
        <p class="lead">
          Willow Bend Farm sells this morning’s harvest. We have no picture here: half of us are in the beds, with one
          thumb free.
        </p>
        <h2>How we talk</h2>
        <ul>
          <li>Ask Mei Lin anything. She reads along, and answers here.</li>
          <li>Tap the three dots beside a line to answer it.</li>
          <li>Say what you grew, not what you would like to sell.</li>
        </ul>
        <p class="imprint">An example page: there is no such club, and nothing here is for sale.</p>
      </aside>
    </main>
  </body>
</html>
`;
}
