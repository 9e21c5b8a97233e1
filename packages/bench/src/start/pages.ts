/** What every subject plays: the same live stream of one show. */
export interface Played {
  server: string;
  id: string;
  stream: string;
}

/** The pages that are compared, by the package that plays in them. */
export const PAGES: Record<string, (played: Played) => string> = {
  livestall: ({ server, id }) =>
    page(`<script type="module" src="/livestall/livestall.js"></script>
      <live-stall server="${server}" show="${id}"></live-stall>`),
  'hls.js': ({ stream }) =>
    page(`<video muted autoplay playsinline width="360" height="640"></video>
      <script src="/hls.js/hls.min.js"></script>
      <script>
        const hls = new Hls();
        hls.loadSource('${stream}');
        hls.attachMedia(document.querySelector('video'));
      </script>`),
};

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>start</title>
    <meta name="viewport" content="width=device-width"></head><body>${body}</body></html>`;
}
