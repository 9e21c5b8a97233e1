import type Hls from 'hls.js';
import type { BufferCreatedTrack } from 'hls.js';
import type { HlsModule } from './hls-module.js';

/**
 * Lets the browser's parsers begin anew at each discontinuity, where the clock of the files goes back: that of
 * WebKitGTK 2.50 takes nothing any more after such a step, unless it was set back before the initialization
 * segment. To the others, a reset of a buffer at rest is nothing.
 */
export function freshParsers(hls: Hls, { Events }: HlsModule): void {
  const discontinuities = new Map<string, number>();
  let tracks: BufferCreatedTrack[] = [];
  hls.on(Events.BUFFER_CREATED, (_event, created) => {
    tracks = Object.values(created.tracks);
  });
  hls.on(Events.FRAG_LOADING, (_event, { frag: { type, cc } }) => {
    const before = discontinuities.get(type);
    discontinuities.set(type, cc);
    if (before === undefined || before === cc) return;
    const kind: string = type;
    for (const { id, buffer } of tracks) if (id === kind) reset(buffer);
  });
}

function reset(buffer: SourceBuffer | undefined): void {
  if (!buffer || buffer.updating) return;
  try {
    buffer.abort();
  } catch {
    // Its source has been closed, or holds the whole of a recording.
  }
}
