import type { BenchOptions } from '../bench-options.ts';
import type { Row } from '../rows.ts';
import { Collected } from '../collected.ts';
import { judgePages } from './judge-pages.ts';
import { measureLive } from './measure-live.ts';
import { measureRecording } from './measure-recording.ts';
import { measureStart } from './measure-start.ts';
import { openStage, type Stage } from './open-stage.ts';
import { bundlePeers, installPeers, peers } from './peers.ts';
import { GATED, OURS, PEER } from './subjects.ts';
import { FAST, SLOW, SLOW_LINE } from './throttle.ts';

/** How often each case is played: by those that the bars are about, and by the other peers where that takes minutes. */
const RUNS = { gated: 7, peers: 3 };

/** How long a viewer waits for the first frame of a live stream, what it costs the page, and how it plays on. */
export async function benchStart({ full, runs }: BenchOptions): Promise<Row[]> {
  if (full) {
    installPeers();
    bundlePeers();
  }
  const others = full ? peers() : [];
  const stage = await openStage([...GATED, ...others]);
  const collected = new Collected('start');
  try {
    for (let run = 0; run < (runs ?? RUNS.gated); run += 1) await playStarts(stage, collected, run);
    const gated = GATED.map(({ name }) => name);
    for (let run = 0; run < (runs ?? RUNS.gated); run += 1) {
      await playTogether(stage, collected, inTurn(gated, run));
    }
    for (let run = 0; full && run < (runs ?? RUNS.peers); run += 1) {
      for (const pair of twoByTwo(others)) {
        await playTogether(
          stage,
          collected,
          pair.map(({ name }) => name),
        );
      }
      await judgePages(stage, collected);
    }
  } finally {
    await stage.close();
  }
  return collected.rows(OURS, PEER);
}

/** One run: every subject in turn. */
async function playStarts(stage: Stage, collected: Collected, run: number): Promise<void> {
  for (const [name, how] of Object.entries({ fast: FAST, slow: SLOW })) {
    for (const subject of inTurn(stage.subjects, run)) {
      const start = await measureStart(stage.browser, stage.pageOf(subject, 'live'), how);
      const add = (metric: string, unit: string, value: number) =>
        collected.add({ case: name, subject, metric, unit }, value);
      add('first frame', 'ms', start.frame);
      add('first frame height', 'lines', start.lines);
      add('js before it', 'bytes', start.scripts);
      add('blocking time', 'ms', start.blocking);
      add('lcp', 'ms', start.largest);
      add('cls', '', start.shift);
    }
  }
}

/**
 * A minute on a slow line, then the start of a recording, at the same time by all who are named: what the machine does
 * besides is the same for all of them. More than three would be in each other's way.
 */
async function playTogether(stage: Stage, collected: Collected, subjects: readonly string[]) {
  await Promise.all(subjects.map((subject) => playLive(stage, collected, subject)));
  await Promise.all(subjects.map((subject) => playRecording(stage, collected, subject)));
}

async function playLive({ browser, pageOf, begun }: Stage, collected: Collected, subject: string) {
  const url = pageOf(subject, 'live');
  const live = await measureLive(browser, url, { how: SLOW_LINE, begun });
  const add = (metric: string, unit: string, value: number) =>
    collected.add({ case: 'live', subject, metric, unit }, value);
  add('latency', 's', live.latency);
  add('rebuffering', 's', live.rebuffering);
  add('main thread', 'ms/s', live.thread);
  add('heap', 'MB', live.heap / 1_000_000);
}

async function playRecording({ browser, pageOf }: Stage, collected: Collected, subject: string) {
  const ahead = await measureRecording(browser, pageOf(subject, 'recording'));
  collected.add({ case: 'recording', subject, metric: 'buffered ahead', unit: 's' }, ahead);
}

function twoByTwo<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / 2) }, (_, at) =>
    all.slice(at * 2, at * 2 + 2),
  );
}

/** Who comes first in a run comes last in the next: no place in the turn is an advantage. */
function inTurn<T>(subjects: readonly T[], run: number): T[] {
  return run % 2 === 0 ? [...subjects] : subjects.toReversed();
}
