import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isHeeded } from './is-heeded.js';

const page = { hidden: true, pictureInPictureElement: null as object | null };
const root = { ownerDocument: page, getRootNode: () => page };

interface Given {
  hidden?: boolean;
  autoplay?: boolean;
  muted?: boolean;
  window?: 'browser' | 'ours';
}

beforeEach(() => {
  vi.stubGlobal('document', page);
});

afterEach(() => vi.unstubAllGlobals());

it.each<[string, Given, boolean]>([
  ['a silent picture in a page in sight', { hidden: false, muted: true }, true],
  ['one that its viewer paused there', { hidden: false, autoplay: false }, true],
  ['a silent picture in a page out of sight', { muted: true }, false],
  ['one that is heard there', {}, true],
  ['one with sound that its viewer paused there', { autoplay: false }, false],
  ['a silent one in the browser’s own window', { muted: true, window: 'browser' }, true],
  ['one that its viewer paused in it', { autoplay: false, window: 'browser' }, false],
  ['a silent one in a window of ours', { muted: true, window: 'ours' }, true],
])('%s: %o is heeded: %s', (_what, { hidden = true, window: place, ...is }, heeded) => {
  page.hidden = hidden;
  const video = { ...root, autoplay: true, muted: false, ...is };
  page.pictureInPictureElement = place === 'browser' ? video : null;
  if (place === 'ours') video.ownerDocument = { ...page, hidden: false };
  expect(isHeeded(video as unknown as HTMLVideoElement)).toBe(heeded);
});
