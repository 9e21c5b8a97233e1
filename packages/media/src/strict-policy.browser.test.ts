import { assert } from '@open-wc/testing';
import { broadcast, until, type Broadcast } from '../testing/broadcast.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'media-src blob:',
  "require-trusted-types-for 'script'",
].join('; ');

/** Plays a stream under the policy, and gives what its page said until there were captions on screen. */
async function heardOf({ url }: Broadcast): Promise<unknown[]> {
  const heard: unknown[] = [];
  const listen = ({ data }: MessageEvent) => heard.push(data);
  window.addEventListener('message', listen);
  const script = new URL('../testing/strict-page.ts', import.meta.url).href;
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: 400, height: 300 });
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <video muted autoplay playsinline width="320" height="180" data-url="${url}"></video>
    <script type="module" src="${script}"></script>`;
  document.body.append(frame);
  await until(() => heard.includes('captions') || heard.includes('failed'));
  frame.remove();
  window.removeEventListener('message', listen);
  return heard;
}

for (const [where, settings] of Object.entries({
  'beside the picture': { live: false, captions: true },
  'inside of the picture': { inside: true },
})) {
  it(`plays and shows captions ${where} under the policy that docs/media.md states`, async () => {
    const heard = await heardOf(await broadcast(settings));
    assert.include(heard, 'playing');
    assert.isEmpty(heard.filter((word) => String(word).startsWith('violates')));
  });
}
