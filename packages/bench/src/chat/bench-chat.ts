import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import type { BenchOptions } from '../bench-options.ts';
import { Collected } from '../collected.ts';
import type { Row } from '../rows.ts';
import { OURS } from '../start/subjects.ts';
import { bundleChatPeers } from './chat-peers.ts';
import { measureChat } from './measure-chat.ts';
import { openChats, type Chats } from './open-chats.ts';
import { GATED_CHATS, NO_CHAT, otherChats, type ChatSubject } from './subjects.ts';

/** How hard it is made. */
interface Case {
  rate: number;
  cpu: number;
}

/** Lines a second, and how many times slower the processor is made, by the name of the case. */
const CASES: Readonly<Record<string, Case>> = {
  20: { rate: 20, cpu: 1 },
  100: { rate: 100, cpu: 1 },
  500: { rate: 500, cpu: 1 },
  2000: { rate: 2_000, cpu: 1 },
  '500-cpu4': { rate: 500, cpu: 4 },
};

/** How often each case is played: by what the bars are about, and by others where that takes long. */
const RUNS = { gated: 5, others: 3 };

/** Whether a talk stays smooth in a crowd while the picture plays: beside the same page without one, and beside other lists. */
export async function benchChat({ full, runs, case: only }: BenchOptions): Promise<Row[]> {
  const cases = Object.entries(CASES).filter(([name]) => only === null || name === only);
  if (cases.length === 0) throw new Error(`The talk has no case "${only}".`);
  const others = full ? otherChats(bundleChatPeers()) : [];
  const chats = await openChats([...GATED_CHATS, ...others]);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const collected = new Collected('chat');
  try {
    for (let run = 0; run < (runs ?? RUNS.gated); run += 1) {
      // The others stand in the same runs: a machine that grows slower does so for all.
      const there = run < (runs ?? RUNS.others) ? [...GATED_CHATS, ...others] : GATED_CHATS;
      const subjects = run % 2 === 0 ? there : there.toReversed();
      await talkInTurn(browser, { chats, subjects, cases }, collected);
    }
  } finally {
    await browser.close();
    await chats.close();
  }
  return collected.rows(OURS, NO_CHAT);
}

/** One run: every subject in turn, case by case. */
async function talkInTurn(
  browser: Browser,
  turn: { chats: Chats; subjects: readonly ChatSubject[]; cases: readonly [string, Case][] },
  collected: Collected,
): Promise<void> {
  for (const [name, { rate, cpu }] of turn.cases) {
    for (const subject of turn.subjects) {
      const chatted = await measureChat(browser, turn.chats.pageOf(subject, rate), cpu);
      const add = (metric: string, unit: string, value: number) =>
        collected.add({ case: name, subject: subject.name, metric, unit }, value);
      add('late frames', '%', chatted.late);
      add('frames', '/s', chatted.frames);
      add('main thread', 's', chatted.thread);
      add('long tasks', '', chatted.tasks);
      add('tap answered', 'ms', chatted.tap);
    }
  }
}
