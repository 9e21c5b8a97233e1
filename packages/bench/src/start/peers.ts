import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bareHls, type Played, type Subject } from './subjects.ts';

/** The peers have a lockfile of their own: nobody who works on Livestall has to install them. */
export const PEERS = path.resolve(import.meta.dirname, '../../peers');

/** Installs the peers, and Lighthouse with them. */
export function installPeers(): void {
  console.error('Installing the peers (550 MB).');
  npm('ci', '--no-audit', '--no-fund');
}

/** Bundles each of them. They are to be installed first. */
export function bundlePeers(): void {
  npm('run', '--silent', 'build');
}

function npm(...args: string[]): void {
  execFileSync('npm', args, { cwd: PEERS, stdio: ['ignore', 2, 2] });
}

const BOX = 'style="display: block; width: 100%; aspect-ratio: 9 / 16"';

/**
 * The players that others have, each as its own docs say. They are to be installed first. `crossorigin` is for those that
 * leave the stream to the browser: else the bench may not read its picture.
 */
export function peers(): Subject[] {
  const { devDependencies: versions } = JSON.parse(
    fs.readFileSync(path.join(PEERS, 'package.json'), 'utf8'),
  ) as { devDependencies: Record<string, string> };
  const named = (...packages: string[]) =>
    packages.map((name) => `${name}@${versions[name] ?? ''}`).join(' + ');
  const bundled = (folder: string) => path.join(PEERS, 'dist', folder);
  const installed = (folder: string) => path.join(PEERS, 'node_modules', folder);
  return [
    bareHls('hls.js light', 'hls.light.min.js'),
    {
      name: named('media-chrome', 'hls-video-element'),
      folder: bundled('media-chrome'),
      markup: ({ stream }, at) => `
        <script type="module" src="${at}/media-chrome.js"></script>
        <media-controller ${BOX}>
          <hls-video src="${stream}" slot="media" crossorigin muted autoplay playsinline></hls-video>
          <media-control-bar>
            <media-play-button></media-play-button>
            <media-mute-button></media-mute-button>
            <media-volume-range></media-volume-range>
            <media-time-display></media-time-display>
            <media-time-range></media-time-range>
            <media-fullscreen-button></media-fullscreen-button>
          </media-control-bar>
        </media-controller>`,
    },
    {
      name: named('@mux/mux-player'),
      folder: bundled('mux-player'),
      // Without its beacons: this machine is offline, and they are not what is measured.
      markup: ({ stream, live }, at) => `
        <script type="module" src="${at}/mux-player.js"></script>
        <mux-player src="${stream}" stream-type="${live ? 'live' : 'on-demand'}" disable-tracking
          crossorigin muted autoplay playsinline ${BOX}></mux-player>`,
    },
    {
      name: named('vidstack'),
      folder: bundled('vidstack'),
      markup: ({ stream, live }, at) => `
        <link rel="stylesheet" href="${at}/vidstack.css">
        <media-player src="${stream}" stream-type="${live ? 'live' : 'on-demand'}"
          crossorigin muted autoplay playsinline ${BOX}>
          <media-provider></media-provider>
          <media-video-layout></media-video-layout>
        </media-player>
        <script type="module" src="${at}/vidstack.js"></script>`,
    },
    {
      name: named('video.js'),
      folder: installed('video.js/dist'),
      markup: ({ stream }, at) => `
        <link rel="stylesheet" href="${at}/video-js.min.css">
        <video class="video-js" controls crossorigin muted autoplay playsinline width="360" height="640" data-setup="{}">
          <source src="${stream}" type="application/x-mpegURL">
        </video>
        <script src="${at}/video.min.js"></script>`,
    },
    {
      name: named('@videojs/html'),
      folder: bundled('videojs-10'),
      markup: ({ stream }, at) => `
        <script type="module" src="${at}/videojs-10.js"></script>
        <video-player ${BOX}><video-skin>
          <hls-video slot="media" src="${stream}" crossorigin muted autoplay playsinline></hls-video>
        </video-skin></video-player>`,
    },
    {
      name: named('shaka-player'),
      folder: installed('shaka-player/dist'),
      markup: ({ stream }: Played, at) => `
        <video muted autoplay playsinline width="360" height="640"></video>
        <script src="${at}/shaka-player.compiled.js"></script>
        <script>
          shaka.polyfill.installAll();
          const player = new shaka.Player();
          player.attach(document.querySelector('video')).then(() => player.load('${stream}'));
        </script>`,
    },
  ];
}
