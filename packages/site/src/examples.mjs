/** A stall around parts, on the recorded show, from a moment of it; site/live.js says where that is. */
const stall = (parts, layout, begin = 14) =>
  `<live-stall class="parts ${layout}" data-begin="${begin}">${parts}</live-stall>`;

const framed = (html) =>
  `<section class="example"><h2>A live example, on a recorded show</h2>${html}</section>`;

const alone = (tag) => stall(`<${tag}></${tag}>`, 'alone');
const beside = (tag, begin) =>
  stall(`<stall-player></stall-player><${tag}></${tag}>`, 'beside', begin);

/** The elements that say something by themselves, each as its page shows it. */
const examples = {
  'live-stall': '<live-stall class="whole" data-begin="14"></live-stall>',
  'stall-cart': stall('<stall-products></stall-products><stall-cart></stall-cart>', 'halves'),
  'stall-chat': beside('stall-chat'),
  'stall-coupon': beside('stall-coupon', 22),
  'stall-host': alone('stall-host'),
  'stall-pinned': beside('stall-pinned'),
  'stall-player': stall('<stall-player></stall-player>', 'alone'),
  'stall-products': alone('stall-products'),
  'stall-rewind': stall('<stall-player></stall-player><stall-rewind></stall-rewind>', 'below'),
  'stall-share': alone('stall-share'),
  'stall-shown': beside('stall-shown'),
};

/** An element's example, or nothing where it has none. */
export const example = (tag) => (examples[tag] ? framed(examples[tag]) : '');
