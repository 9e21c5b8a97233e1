import type { ShowState } from '@livestall/protocol';
import type { Desk } from '../desk.js';
import { LONGEST_MS, type Take } from './playlists/recording-playlist.js';
import { recordingStream, startOf } from './rehearsal-stream.js';
import type { Sample } from './sample.js';

/**
 * Publishes the recording of a rehearsal that has ended: its address alone, since all of it is computed.
 * It does nothing where there is one, or where the show had another stream than the rehearsal's.
 */
export async function recordShow(desk: Desk, show: string, sample: Sample): Promise<void> {
  const state = desk.state(show);
  const take = state && takeOf(state);
  if (take) await desk.setRecording(show, { stream: recordingStream(sample, take) });
}

function takeOf({ status, recording, stream, startedAt, endedAt }: ShowState): Take | null {
  const start = startOf(stream);
  if (status !== 'ended' || recording || start === null) return null;
  if (startedAt === null || endedAt === null || startedAt >= endedAt) return null;
  return { start, from: Math.max(startedAt, endedAt - LONGEST_MS), to: endedAt };
}
