import { openStream } from '../src/open-stream.js';

/** The script of a page with a strict policy: plays what its video names, and tells the page around it. */
const video = document.querySelector('video');
const say = (word: string) => window.parent.postMessage(word, window.parent.location.origin);

document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
  say(`violates ${violatedDirective}`),
);

if (video) {
  const url = video.dataset['url'] ?? '';
  const player = openStream(video, { url }, { onChange: () => say(player.state) });
  video.addEventListener('timeupdate', () => {
    const [caption] = player.captions;
    if (caption && player.caption !== caption.id) player.setCaption(caption.id);
    if ([...video.textTracks].some(({ activeCues }) => activeCues?.length)) say('captions');
  });
}
