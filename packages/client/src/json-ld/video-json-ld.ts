import type { Describing } from './describing.js';
import type { JsonLd } from './json-ld.js';

const dateOf = (at: number): string => new Date(at).toISOString();

/** Seconds, by ISO 8601. */
const durationOf = (ms: number): string => `PT${Math.round(ms / 1_000)}S`;

/** The show as a video; `null` before anybody knows when it begins, or without a picture: then it is none to search engines. */
export function videoJsonLd({ show, page, text }: Describing): JsonLd | null {
  const { info, status, startedAt, endedAt, recording, stream } = show.now;
  const startsAt = startedAt ?? info.startsAt;
  if (startsAt === undefined) return null;
  const planned = info.lastsMs === undefined ? undefined : startsAt + info.lastsMs;
  const endsAt = endedAt ?? planned;
  const name = text(info.title);
  const face = info.poster ?? stream?.poster ?? [...show.catalog.values()][0]?.pictures[0];
  const thumbnailUrl = show.address(face?.url);
  if (thumbnailUrl === null) return null;
  const seen = status === 'ended' ? recording : null;
  return {
    '@type': 'VideoObject',
    name,
    // Search engines take no video without one.
    description: text(info.description) || name,
    thumbnailUrl,
    uploadDate: dateOf(startsAt),
    url: page,
    contentUrl: show.address(seen?.stream.url) ?? undefined,
    duration: seen && endedAt !== null ? durationOf(endedAt - startsAt) : undefined,
    publication: {
      '@type': 'BroadcastEvent',
      name,
      isLiveBroadcast: true,
      startDate: dateOf(startsAt),
      endDate: endsAt === undefined ? undefined : dateOf(endsAt),
    },
  };
}
