// Reads the number of each frame off the picture itself, and notes which one was on screen when a text first
// stood in the pinned product: `window.newestFrame`, `window.seenPins`; and all of them in `window.seenFrames`.

const CELLS = 18;

window.newestFrame = -1;
window.seenPins = new Map();
window.seenFrames = [];

const canvas = document.createElement('canvas');
canvas.width = CELLS;
canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true });

/** The number that `drawFrame` burnt in, or `null` where it is no bar code. */
function readBarCode(video) {
  const cell = video.videoWidth / CELLS;
  for (let index = 0; index < CELLS; index += 1) {
    context.drawImage(video, (index + 0.5) * cell, 4, 1, 1, index, 0, 1, 1);
  }
  const { data } = context.getImageData(0, 0, CELLS, 1);
  const bits = Array.from({ length: CELLS }, (_, index) => (data[index * 4] > 128 ? '1' : '0'));
  if (bits[0] !== '1' || bits[CELLS - 1] !== '0') return null;
  return parseInt(bits.slice(1, -1).join(''), 2);
}

function find(root, selector) {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot && find(shadowRoot, selector);
    if (inner) return inner;
  }
  return null;
}

let followed = null;

function follow(video) {
  followed = video;
  video.requestVideoFrameCallback(() => {
    const number = readBarCode(video);
    if (number !== null) {
      window.newestFrame = number;
      window.seenFrames.push(number);
      // The stall draws its parts after the first frame: the element may be there without what it draws.
      const pinned = find(document, 'stall-pinned')?.shadowRoot?.textContent ?? '';
      for (const title of pinned.match(/Crate \w+/g) ?? []) {
        if (!window.seenPins.has(title)) window.seenPins.set(title, number);
      }
    }
    if (video === followed) follow(video);
  });
}

function begin() {
  const video = find(document, 'video');
  if (video) follow(video);
  else requestAnimationFrame(begin);
}

// Another angle plays in another video.
document.addEventListener('stall-scene-changed', (event) => {
  const player = event.composedPath()[0];
  if (player.video !== followed) follow(player.video);
});

begin();
