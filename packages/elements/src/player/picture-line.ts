import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import { clocksOf, dateOf, momentOf, type Recording, type StreamClock } from '@livestall/protocol';

/** For so long before its first clock line a recording counts as having run evenly, in milliseconds. */
const EVENLY_MS = 12 * 3_600_000;

/** The clock lines of a recording, from its very beginning: the first was measured only after a while. */
export function recordingClocks({ clocks }: Recording): readonly StreamClock[] {
  const [first, ...others] = clocks;
  if (!first) return clocks;
  return [{ ...first, date: first.date - EVENLY_MS, at: first.at - EVENLY_MS }, ...others];
}

/** Which angle a stream is of, where it is not the show's own. */
const scenes = new WeakMap<StreamPlayer, string>();

/** Says which angle a stream is of; `null`: the show's own. */
export function markScene(stream: StreamPlayer, scene: string | null): void {
  if (scene !== null) scenes.set(stream, scene);
}

/** How the dates of what plays map to the show's moments: each angle, and a recording, has lines of its own. */
function linesOf({ now }: Show, stream: StreamPlayer): readonly StreamClock[] {
  const recording = !stream.live && now.status === 'ended' ? now.recording : null;
  return recording ? recordingClocks(recording) : clocksOf(now, scenes.get(stream) ?? null);
}

/**
 * The moment of the show, in server time, of the picture at a media time. Where the stream carries no dates it
 * is reckoned: back from now for live, on from the beginning for a recording.
 */
export function momentAt(show: Show, stream: StreamPlayer, mediaTime: number): number {
  return datedMomentAt(show, stream, mediaTime) ?? originOf(show, stream) + mediaTime * 1_000;
}

/**
 * How many seconds a live picture is behind what happens; without a show or dates, behind the newest moment that can
 * be played. `null` where nothing is live, or nobody knows.
 */
export function delayOf(show: Show | undefined, stream: StreamPlayer): number | null {
  if (stream.behind === null || (show && show.now.status !== 'live')) return null;
  return (show && datedDelayOf(show, stream)) ?? stream.behind;
}

/** How many seconds a picture is behind now, by its dates; `null` where it carries none. */
export function datedDelayOf(show: Show, stream: StreamPlayer): number | null {
  const moment = datedMomentAt(show, stream, stream.position);
  return moment === null ? null : (show.serverTime() - moment) / 1_000;
}

/** Whether a stream has the picture of a moment; `null`: of live. One that says nothing yet of where it begins may have it. */
export function reaches(show: Show, stream: StreamPlayer | null, moment: number | null): boolean {
  if (!stream) return false;
  const from = stream.seekable && momentAt(show, stream, stream.seekable.from);
  return moment === null || from === null || moment >= from;
}

/** Lets a stream go to the picture of a moment, or the nearest there is. */
export function goToMoment(show: Show, stream: StreamPlayer, moment: number): void {
  const date = dateOf(linesOf(show, stream), moment);
  if (date && stream.seekToDate(date)) return;
  stream.seek((moment - originOf(show, stream)) / 1_000);
}

function datedMomentAt(show: Show, stream: StreamPlayer, mediaTime: number): number | null {
  const date = stream.dateAt(mediaTime);
  return date && momentOf(linesOf(show, stream), { ...date, mediaTime, rate: 0 });
}

/** The moment of media time 0, as far as one can tell without dates. */
function originOf(show: Show, { live, seekable }: StreamPlayer): number {
  if (!live) return show.now.startedAt ?? 0;
  return show.serverTime() - (seekable?.to ?? 0) * 1_000;
}
