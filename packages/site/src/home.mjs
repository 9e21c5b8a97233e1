import { codeBlock } from './markdown.mjs';
import { frame } from './frame.mjs';

const TAG = `<script type="module" src="/sdk/livestall.js"></script>
<live-stall server="https://live.example" channel="farm">
  <a href="/goods">All goods</a>
</live-stall>
`;

const paths = [
  [
    'start/store/',
    'A store',
    'You have a catalog, a cart and a checkout. The stall uses them; your cart stays the single truth.',
    'Add a live tab',
  ],
  [
    'start/social/',
    'A social page',
    'You have readers and no cart. Goods are counted links to their store.',
    'Put a show in an article',
  ],
  [
    'start/developer/',
    'A developer',
    'Take the client without our elements, one element alone, or another server.',
    'Write your own',
  ],
];

const ideas = [
  [
    'In step with the picture',
    'A pin appears when the host lifts the fruit, not seven seconds early. Every event has a moment, and the picture’s own clock decides when it comes up.',
  ],
  [
    'Your cart, your prices',
    'The stall asks your store’s functions and shows what they answer. It never computes a total.',
  ],
  [
    'Fair when it is scarce',
    'A coupon opens for all at one moment of the server’s clock. A claim is one transaction, on the disk before it is answered.',
  ],
  [
    'Back to any moment',
    'Rewind, replay, come late: goods, coupons and talk are those of then. The stall on this page is such a replay.',
  ],
  [
    'On a bad line too',
    'It reconnects by itself, misses nothing, sends what was typed when the network is back, and says so in plain words.',
  ],
  [
    'Nobody is tracked',
    'No cookies, no third parties; nothing is kept in the browser before the first act. It runs under a strict policy, as this page does.',
  ],
];

/** The front page: what it is, one tag, a stall that runs, three ways in, and what is measured. */
export function home(site) {
  const { numbers } = site;
  return frame({
    address: '',
    title: 'Livestall',
    isHome: true,
    body: `<div class="awning" aria-hidden="true"></div>
<main id="main">
<section class="hero">
<div class="pitch">
<h1>A live stall on any page, with one tag.</h1>
<p class="lead">The stream, the goods on show, coupons that drop, the talk with the seller, and a cart that is the store’s own.
Framework-free web components, a small typed client, and the show server behind them. MIT.</p>
<p class="ways"><a class="button" href="start/store/">Quick start</a> <a class="button quiet" href="architecture/">How it works</a></p>
${codeBlock(TAG, 'html')}
</div>
<figure class="phone"><h2 class="unseen">A stall that runs</h2><live-stall class="whole" data-begin="26">
<img src="show/rehearsal/media/poster.jpg" alt="A farmer behind her stall, with fruit, eggs, honey and rice" />
</live-stall>
<figcaption>A real stall on a recorded show. Try it: add something, open the goods, go back.</figcaption></figure>
</section>
<section class="paths" aria-labelledby="paths">
<h2 id="paths">Where do you want it?</h2>
<ul>${paths
      .map(
        ([address, title, text, act]) =>
          `<li><a href="${address}"><h3>${title}</h3><p>${text}</p><span>${act}</span></a></li>`,
      )
      .join('')}</ul>
</section>
<section class="ideas" aria-labelledby="ideas">
<h2 id="ideas">What it sees to</h2>
<ul>${ideas.map(([title, text]) => `<li><h3>${title}</h3><p>${text}</p></li>`).join('')}</ul>
</section>
<section class="numbers" aria-labelledby="numbers">
<h2 id="numbers">Measured, not promised</h2>
<dl>
<div><dt>the whole entry, brotli, with Lit and the client inside; ${numbers.limit} is where the build fails</dt><dd>${numbers.tag}</dd></div>
<div><dt>elements, each with a page that is made from its source</dt><dd>${numbers.elements}</dd></div>
<div><dt>of media between a pin and its frame at most, against a real encoder, or the test fails</dt><dd>${numbers.inStep}</dd></div>
<div><dt>lines of Python keep the contract’s reading part: a second server, by the standard library alone</dt><dd>${numbers.python}</dd></div>
</dl>
<p>These are counted from the repository when this site is built. Nothing is published on npm yet; <a href="changelog/">what is there</a>.</p>
</section>
</main>`,
  });
}
