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
  const [{ server, fetchFromFiles }, { cart }] = await Promise.all([
    import('./show-from-files.js'),
    import('./basket.js'),
    import('../sdk/livestall.js'),
    customElements.whenDefined('live-stall'),
  ]);
  const { connect } = stall;
  stall.connect = (options) => connect({ ...options, storage: null, fetch: fetchFromFiles });
  stall.cart = cart;
  stall.channel = 'farm';
  stall.server = server;
  if (!isQuiet()) await begin(stall);
}

const TRY_MS = 100;
/** A minute: what has not come by then does not come. */
const TRIES = 600;

/**
 * Plays the recording, muted, from a moment in which something is on the table. It is asked for until it is on, or does
 * not come: what hears it, and the show itself, are on their way.
 */
async function begin(stall) {
  for (let n = 0; n < TRIES && !stall.matches(':state(replay)'); n += 1) {
    const { startedAt } = stall.following?.now ?? {};
    if (startedAt) {
      const moment = startedAt + Number(stall.dataset.begin) * 1_000;
      stall.dispatchEvent(new CustomEvent('stall-seek', { detail: { moment }, cancelable: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
}
