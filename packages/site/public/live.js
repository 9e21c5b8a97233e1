// Brings the page's stalls to life, on the recorded show, and fetches nothing where there is none.
const stalls = [...document.querySelectorAll('live-stall')];

/** A stall that is far down the page waits until it is nearly looked at. */
const waiting = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      waiting.unobserve(target);
      void open(target);
    }
  },
  { rootMargin: '200px' },
);
for (const stall of stalls) waiting.observe(stall);

/** Who asked for less movement, or pays for each byte, begins the replay by hand. */
const isQuiet = () =>
  matchMedia('(prefers-reduced-motion: reduce)').matches || navigator.connection?.saveData === true;

async function open(stall) {
  const [{ connectShow }, { server, fetchFromFiles }, { cart }] = await Promise.all([
    import('../sdk/livestall.js'),
    import('./show-from-files.js'),
    import('./basket.js'),
  ]);
  stall.connect = (options) => connectShow({ ...options, storage: null, fetch: fetchFromFiles });
  stall.cart = cart;
  stall.channel = 'farm';
  stall.server = server;
  await stall.updateComplete;
  await untilKnown(stall.following);
  if (!isQuiet()) begin(stall);
}

/** Resolves once the show is known and whatever of the stall is loaded lazily has had its chance. */
const untilKnown = (show) =>
  new Promise((resolve) => {
    const leave = show.subscribe(look);
    function look() {
      if (show.now.seq === 0 || show.catalog.size === 0) return;
      leave();
      setTimeout(resolve, 300);
    }
  });

/** Plays the recording, muted, from a moment in which something is on the table. */
function begin(stall) {
  const { startedAt } = stall.following.now;
  const moment = startedAt + Number(stall.dataset.begin ?? 14) * 1_000;
  stall.dispatchEvent(
    new CustomEvent('stall-seek', { bubbles: true, composed: true, detail: { moment } }),
  );
}
