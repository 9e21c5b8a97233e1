import { attribute } from '../../page/attribute.ts';

/**
 * The article, with the stall between its paragraphs. It has no cart: goods are links to their store.
 * @param described The show in the words of schema.org, as `jsonLdText` writes it: nothing in it ends a script.
 */
export function socialPage(server: string, channel: string, described: string | null): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <title>The market that comes to you · The Valley Courier</title>
    <meta name="description" content="Mei Lin sells this morning’s harvest live from her farm." />
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/social.css" />
    <script type="module" src="/sdk/livestall.js"></script>${
      described === null
        ? ''
        : `
    <script type="application/ld+json">${described}</script>`
    }
  </head>
  <body>
    <a class="skip" href="#article">Skip to the article</a>
    <header class="masthead">
      <p class="name"><a href="/">The Valley Courier</a></p>
      <nav aria-label="Sections">
        <a href="/">Town</a> <a href="/" aria-current="page">Land &amp; Table</a> <a href="/">River</a>
        <a href="/">Letters</a>
      </nav>
    </header>
    <main>
      <article id="article">
        <p class="kicker">Land &amp; Table</p>
        <h1>The market that comes to you</h1>
        <p class="lead">
          The road to Willow Bend washes out twice a year. So Mei Lin props a phone against a crate of persimmons and
          brings the market to the valley instead.
        </p>
        <p class="byline">By <strong>Rosa Quill</strong> · photographs by the farm’s own camera</p>
        <p class="opening">
          At ten past eight the picture settles: a trestle table, a blue sky that is not quite awake, six kinds of
          things that grew within sight of it. Nobody has rehearsed. A hen walks through, is greeted by name, and
          leaves again.
        </p>
        <p>
          “I used to drive it all to town and drive half of it back,” she says, turning a pear so that the bruise shows.
          “Now I say what I picked, and when it is gone it is gone.” The bruise costs a quarter less. Somebody takes the
          crate before she has put it down.
        </p>
        <figure class="stall">
          <live-stall server="${attribute(server)}" channel="${attribute(channel)}">
            <p>The stall opens here when the farm is on air. It needs JavaScript.</p>
          </live-stall>
          <figcaption>
            Live from Willow Bend Farm. Links to the goods lead to the farm’s shop; the Courier earns a share of what is
            bought there.
          </figcaption>
        </figure>
        <h2>What the phone cannot show</h2>
        <p>
          There is a smell, of course, and the weight of a thing in the hand. For that she has words. The honey is “late
          linden, a little bitter at the end, like a good goodbye”. The rice was dried in the sun for four days and in
          the kitchen for one, because of the rain.
        </p>
        <blockquote>
          <p>When somebody asks whether they are sweet, I cut one open. What else is there to say?</p>
        </blockquote>
        <p>
          By nine the questions have become greetings. A school kitchen orders thirty eggs twice. The growers’
          association, which stands for the organic label, has somebody in the talk who answers in full sentences and
          then buys the tomatoes.
        </p>
      </article>
    </main>
    <footer class="imprint">
      <p>The Valley Courier, an example page: no such paper is printed, and nothing here is for sale.</p>
    </footer>
  </body>
</html>
`;
}
