import path from 'node:path';
import { ONE_TAG_FOLDER } from '../one-tag.ts';

/** What every subject plays: the same stream, live or as a recording. */
export interface Played {
  /** The show server, and the show that plays the stream. */
  server: string;
  show: string;
  stream: string;
  live: boolean;
}

/** A player that is measured. */
export interface Subject {
  /** The package that plays, as the table names it. */
  name: string;
  /** Where its files are. */
  folder: string;
  /** What a page has in its place, as its own docs say. @param at Where its page has them. */
  markup: (played: Played, at: string) => string;
}

const HLS_FOLDER = path.resolve(import.meta.dirname, '../../../../node_modules/hls.js/dist');

/** The whole stall, and its player alone: what the bars are about. */
export const OURS = ['livestall', 'stall-player'] as const;

/** Beside whom. */
export const PEER = 'hls.js';

/** The name of a page that has no player. */
export const EMPTY_PAGE = 'no player';

/** Them all: measured always. */
export const GATED: readonly Subject[] = [
  {
    name: OURS[0],
    folder: ONE_TAG_FOLDER,
    markup: ({ server, show }, at) => `
      <style>
        live-stall { display: block; --stall-block-size: min(100dvh, 900px); }
        live-stall:not(:defined) { min-block-size: min(100dvh, 900px); }
      </style>
      <script type="module" src="${at}/livestall.js"></script>
      <live-stall server="${server}" show="${show}"></live-stall>`,
  },
  {
    name: OURS[1],
    folder: ONE_TAG_FOLDER,
    markup: ({ stream }, at) => `
      <style>stall-player { display: block; inline-size: 360px; block-size: 640px }</style>
      <script type="module" src="${at}/player.js"></script>
      <stall-player controls src="${stream}"></stall-player>`,
  },
  bareHls(PEER, 'hls.min.js'),
];

/** hls.js in one of its builds, without controls. */
export function bareHls(name: string, file: string): Subject {
  return {
    name,
    folder: HLS_FOLDER,
    markup: ({ stream }, at) => `
      <video muted autoplay playsinline width="360" height="640"></video>
      <script src="${at}/${file}"></script>
      <script>
        const hls = new Hls();
        hls.loadSource('${stream}');
        hls.attachMedia(document.querySelector('video'));
      </script>`,
  };
}

/** A page of a shop with a player in it, and words below that would jump with it. */
export function pageWith(player: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live at the farm</title>
    <meta name="description" content="Pears, rice, eggs and honey, live from the farm.">
    <meta name="viewport" content="width=device-width"><style>body { margin: 0 }</style></head><body>
    <main>${player}
    <h1>Goods of this week</h1>
    <p>Pears, rice, eggs, honey: picked this morning, at your door tomorrow.</p>
    </main></body></html>`;
}
