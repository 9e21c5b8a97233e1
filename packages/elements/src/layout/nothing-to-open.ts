import { StallError } from '@livestall/protocol';
import type { LiveStallElement } from '../live-stall/live-stall-element.js';

/** Tells the page's developer what a stall lacks that has nothing to open; gives what its viewers are told. */
export function nothingToOpen(layout: HTMLElement): StallError {
  const root = layout.getRootNode();
  const stall = root instanceof ShadowRoot ? (root.host as Partial<LiveStallElement>) : {};
  const missing = [
    stall.server ? '' : 'server (https://live.example)',
    (stall.channel ?? stall.show) ? '' : 'channel (or show)',
  ].filter(Boolean);
  console.warn(`Livestall: <live-stall> has nothing to open. Give it ${missing.join(' and ')}.`);
  return new StallError('bad-request', { message: 'There is nothing to connect to.' });
}
