/** What every subject plays: the same stream, live and as a recording. */
export interface Played {
  /** The show server, and the show that plays the stream. */
  server: string;
  show: string;
  stream: string;
}

/** The pages that are compared, by the package that plays in them, each as its own docs say. */
export const PAGES: Record<string, (played: Played) => string> = {
  livestall: ({ server, show }) =>
    page(`<style>
        live-stall { display: block; --stall-block-size: min(100dvh, 900px); }
        live-stall:not(:defined) { min-block-size: min(100dvh, 900px); }
      </style>
      <script type="module" src="/livestall/livestall.js"></script>
      <live-stall server="${server}" show="${show}"></live-stall>`),
  'hls.js': ({ stream }) =>
    page(`<video muted autoplay playsinline width="360" height="640"></video>
      <script src="/hls.js/hls.min.js"></script>
      <script>
        const hls = new Hls();
        hls.loadSource('${stream}');
        hls.attachMedia(document.querySelector('video'));
      </script>`),
};

/** A page of a shop with the player in it, and words below that would jump with it. */
function page(player: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live at the farm</title>
    <meta name="viewport" content="width=device-width"><style>body { margin: 0 }</style></head><body>
    ${player}
    <h2>Goods of this week</h2><p>Pears, rice, eggs, honey: picked this morning, at your door tomorrow.</p>
    </body></html>`;
}
