import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StallError } from '@livestall/protocol';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AHEAD_MS } from './angles.js';
import { mediaFiles } from './media-files.js';
import { masterPlaylist } from './playlists/master-playlist.js';
import { mediaPlaylist } from './playlists/media-playlist.js';
import { recordingPlaylist } from './playlists/recording-playlist.js';
import type { Track } from './playlists/segment-lines.js';
import { loadSample, SAMPLE_FOLDER } from './sample.js';

/** What the plugin takes. */
export interface RehearsalMediaOptions {
  /** Where the sample's files are. Default: the sample that comes with the server. */
  folder?: string;
}

// In find-my-way's words: a parameter and what it must match. What does not match is not found.
const START = ':start(^[1-9]\\d{12})';
const TAKE = ':from(^[1-9]\\d{12})-:to(^[1-9]\\d{12})';
const SCENE = ':scene(^[a-z]{1,32})';
const TRACK = ':track(^[a-z0-9-]{1,32})';

/** For what never changes under its address. */
const FOR_GOOD = 'public, max-age=86400, immutable';

/** Beside the contract: not in its description. */
const UNLISTED = { schema: { hide: true } };

/**
 * Serves the sample as a live HLS stream: `/rehearsal/{start}/master.m3u8`, where `start` is the server time
 * at which the loop begins, with its other angles beside it (`/rehearsal/{start}/{scene}/master.m3u8`), and what was on air of it as a recording: `/rehearsal/{start}/{from}-{to}/master.m3u8`.
 * The addresses say all there is to know, so a stream survives a restart, and a recording takes no room. The
 * segments and pictures under `/rehearsal/media/` never change.
 */
export async function rehearsalMedia(
  server: FastifyInstance,
  { folder = SAMPLE_FOLDER }: RehearsalMediaOptions,
): Promise<void> {
  const sample = loadSample(folder);
  const files = mediaFiles(sample, folder);
  const tracks = new Map<string, Track>([
    ...[...sample.video, ...sample.scenes.flatMap(({ video }) => video), sample.audio].map(
      (one) => [one.name, one] as const,
    ),
    ...sample.captions.map((one) => [`captions-${one.language}`, one] as const),
  ]);

  server.addHook('onRequest', async (_, reply) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Date, Age',
      'cross-origin-resource-policy': 'cross-origin',
      'timing-allow-origin': '*',
    });
  });

  server.get(`/rehearsal/${START}/master.m3u8`, UNLISTED, async (_, reply) =>
    asPlaylist(reply).send(masterPlaylist(sample)),
  );

  server.get<{ Params: { start: string; track: string } }>(
    `/rehearsal/${START}/${TRACK}.m3u8`,
    UNLISTED,
    async ({ params }, reply) => {
      const track = tracks.get(params.track);
      const times = { start: Number(params.start), now: Date.now() };
      const text = track && mediaPlaylist(sample, track, { ...times, media: '../media' });
      if (!text) throw new StallError('not-found');
      return asPlaylist(reply).send(text);
    },
  );

  server.get<{ Params: { scene: string } }>(
    `/rehearsal/${START}/${SCENE}/master.m3u8`,
    UNLISTED,
    async ({ params }, reply) => {
      const scene = sample.scenes.find(({ id }) => id === params.scene);
      if (!scene) throw new StallError('not-found');
      return asPlaylist(reply).send(masterPlaylist({ ...sample, video: scene.video }));
    },
  );

  server.get<{ Params: { start: string; scene: string; track: string } }>(
    `/rehearsal/${START}/${SCENE}/${TRACK}.m3u8`,
    UNLISTED,
    async ({ params }, reply) => {
      const track = tracks.get(params.track);
      const known = sample.scenes.some(({ id }) => id === params.scene);
      const times = { start: Number(params.start), now: Date.now(), aheadMs: AHEAD_MS };
      const text =
        known && track && mediaPlaylist(sample, track, { ...times, media: '../../media' });
      if (!text) throw new StallError('not-found');
      return asPlaylist(reply).send(text);
    },
  );

  server.get(`/rehearsal/${START}/${TAKE}/master.m3u8`, UNLISTED, async (_, reply) =>
    asPlaylist(reply, FOR_GOOD).send(masterPlaylist(sample)),
  );

  server.get<{ Params: { start: string; from: string; to: string; track: string } }>(
    `/rehearsal/${START}/${TAKE}/${TRACK}.m3u8`,
    UNLISTED,
    async ({ params }, reply) => {
      const track = tracks.get(params.track);
      const take = {
        start: Number(params.start),
        from: Number(params.from),
        to: Number(params.to),
        now: Date.now(),
      };
      const text = track && recordingPlaylist(sample, track, { ...take, media: '../../media' });
      if (!text) throw new StallError('not-found');
      return asPlaylist(reply, FOR_GOOD).send(text);
    },
  );

  server.get<{ Params: { '*': string } }>(
    '/rehearsal/media/*',
    UNLISTED,
    async ({ params }, reply) => {
      const found = files.get(params['*']);
      if (!found) throw new StallError('not-found');
      const { size } = await stat(found.file);
      return reply
        .headers({
          'content-type': found.type,
          'content-length': size,
          'cache-control': FOR_GOOD,
        })
        .send(createReadStream(found.file));
    },
  );
}

function asPlaylist(reply: FastifyReply, cache = 'public, max-age=1'): FastifyReply {
  return reply.headers({
    'content-type': 'application/vnd.apple.mpegurl',
    'cache-control': cache,
  });
}
