import { assert } from '@open-wc/testing';
import { broadcast, until } from '../testing/broadcast.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'media-src blob:',
  "require-trusted-types-for 'script'",
].join('; ');

it('plays and shows captions under the policy that docs/media.md states', async () => {
  const { url } = await broadcast({ live: false, captions: true });
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
  assert.include(heard, 'playing');
  assert.isEmpty(heard.filter((word) => String(word).startsWith('violates')));
});
