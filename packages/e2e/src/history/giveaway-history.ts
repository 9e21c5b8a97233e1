import { setTimeout as pause } from 'node:timers/promises';
import { giveawayGauge, snapshotState } from '@livestall/protocol';
import type { GiveawayKind, GiveawayState, Snapshot } from '@livestall/protocol';
import { checkGiveaway } from './check-giveaway.ts';
import { EntryViewer, type EnteredGiveaway } from './entry-viewer.ts';
import type { Crowd, History } from './history.ts';
import type { Stage } from './stage.ts';
import { watchLeft } from './watch-left.ts';
import type { Reading } from './units-told.ts';

const GIVEAWAY = 'lucky';
/** What a share is worth on the average. */
const EACH = 50;
/** As many as a draw may have. */
const MOST_WINNERS = 100;

/** A crowd takes shares, or takes part in a draw of which some win, take their prize in time or too late, or forget it. */
export class GiveawayHistory implements History {
  readonly crowd: Crowd;
  readonly closes = true;
  readonly #giveaway: EnteredGiveaway;
  readonly #kind: GiveawayKind;
  readonly #viewers: readonly EntryViewer[];
  #readings: Reading[] = [];
  #entered = 0;
  #taken = 0;

  private constructor(
    { crowd, kind }: { crowd: Crowd; kind: GiveawayKind },
    giveaway: EnteredGiveaway,
    seed: number,
  ) {
    this.crowd = crowd;
    this.#kind = kind;
    this.#giveaway = giveaway;
    this.#viewers = Array.from(
      { length: crowd.viewers },
      (_, n) => new EntryViewer(giveaway, n, seed),
    );
  }

  /** Drops a giveaway with a code for each prize, that is open at once. */
  static async open(stage: Stage, asked: Crowd, seed: number): Promise<History> {
    const kind = seed % 2 === 0 ? 'shares' : 'draw';
    const units = kind === 'draw' ? Math.min(asked.units, MOST_WINNERS) : asked.units;
    const crowd = { ...asked, units, each: 1 };
    const show = await stage.openShow();
    const path = `/v1/shows/${show}/giveaways/${GIVEAWAY}`;
    // A second or two of the machine's: who is called looks for it some times a second.
    const claimMs = (crowd.viewers > 1_000 ? 4_000 : 1_500) * stage.pace;
    const cut = { pool: { amount: EACH * units }, split: 'random' };
    const terms = { kind, prize: 'A surprise', total: units, opensAfterMs: 0 };
    const own = kind === 'draw' ? { claimMs } : cut;
    await stage.host.call('PUT', path, { id: GIVEAWAY, ...terms, ...own });
    const codes = Array.from({ length: units }, (_, n) => `PRIZE-${n}`).join('\n');
    await stage.host.upload(`${path}/codes`, codes, 'text/csv');
    await stage.host.act(show, { act: 'giveaway.drop', giveaway: GIVEAWAY });
    return new GiveawayHistory({ crowd, kind }, { stage, show, giveaway: GIVEAWAY, claimMs }, seed);
  }

  /** Of a draw, that everybody is in is half of the way: the server is killed while prizes are taken, too. */
  granted(): number {
    if (this.#kind === 'shares') return this.#entered;
    const { units, viewers } = this.crowd;
    return Math.floor(((this.#entered / viewers) * units) / 2) + this.#taken;
  }

  tries(): number {
    return this.#viewers.reduce(
      (sum, { tries, takings }) => sum + tries.length + takings.length,
      0,
    );
  }

  async play(): Promise<void> {
    const { stage, show } = this.#giveaway;
    const over = new AbortController();
    const gauge = giveawayGauge(GIVEAWAY);
    const watching = watchLeft(stage, { show, gauge, over: over.signal });
    await Promise.all(this.#viewers.map((viewer) => this.#enter(viewer)));
    over.abort();
    this.#readings = await watching;
    await stage.close(show, { act: 'giveaway.close', giveaway: GIVEAWAY });
    await this.#untilFinished();
  }

  async check(): Promise<void> {
    await checkGiveaway(this.#giveaway, this.#viewers, {
      crowd: this.crowd,
      state: await this.#state(),
      list: await this.#list(),
      readings: this.#readings,
    });
  }

  async #enter(viewer: EntryViewer): Promise<void> {
    await viewer.enter();
    if (viewer.entry) this.#entered += 1;
  }

  async #take(viewer: EntryViewer | undefined): Promise<void> {
    await viewer?.called();
    if (viewer?.takings.some(({ status }) => status === 200)) this.#taken += 1;
  }

  /** Whoever is called reads it as everybody does, by the entry that they know to be theirs. */
  async #untilFinished(): Promise<void> {
    const owners = new Map(this.#viewers.map((viewer) => [viewer.entry?.id, viewer]));
    const called = new Map<string, Promise<void>>();
    for (;;) {
      const { drawn, finished } = await this.#state();
      for (const entry of drawn?.winners ?? []) {
        if (!called.has(entry)) called.set(entry, this.#take(owners.get(entry)));
      }
      if (finished) break;
      await pause(50);
    }
    await Promise.all(called.values());
  }

  async #list(): Promise<string[]> {
    const { stage, show } = this.#giveaway;
    const path = `/v1/shows/${show}/giveaways/${GIVEAWAY}/entries`;
    return (await stage.read(path)).split('\n').slice(0, -1);
  }

  async #state(): Promise<GiveawayState> {
    const { stage, show } = this.#giveaway;
    const { body } = await stage.wire.learn<Snapshot>({ path: `/v1/shows/${show}` });
    const [state] = snapshotState(body).giveaways ?? [];
    if (!state) throw new Error('It was dropped, and the show does not tell of it.');
    return state;
  }
}
