import { StallError } from '@livestall/protocol';
import { childContext } from '../core/context.js';
import type { Context } from '../core/context.js';
import { newKey } from '../core/new-key.js';
import { KeptStream } from './kept-stream.js';
import type { StreamPlan } from './kept-stream.js';
import { TabLock } from './tab-lock.js';
import { tabWord } from './tab-word.js';
import type { Standing, TabWord } from './tab-word.js';

/** A leader that was not heard for so long is asked whether it is there, in milliseconds. */
const QUIET_MS = 5_000;
/** One that has not answered by then, or by up to twice that, so that not all who miss it act at once, is frozen. */
const ANSWER_MS = 3_000;

/** A stream to share, and what its tabs have to know of each other. */
export interface SharedPlan extends StreamPlan {
  /** Server and show: who follows the same may share. */
  name: string;
  standing(): Standing;
  /** The log goes up to here in another tab: what is missing is to be fetched. */
  stands(standing: Standing): void;
}

/** Where pages are put away and come back; Node has none of it. */
const page: Partial<Pick<typeof globalThis, 'addEventListener'>> = globalThis;

/** A word as it is said: who says it is added on the way. */
type Said<W = TabWord> = W extends TabWord ? Omit<W, 'from'> : never;

/**
 * One stream for all tabs of an origin. The tab that holds the lock leads: it keeps the stream open and passes
 * on what it hears. The others follow, each with its own place in the log, so that whoever leads next goes on
 * from its own. A leader that is frozen loses the lock to the first who misses it.
 */
export class SharedStream {
  readonly #context: Context;
  readonly #plan: SharedPlan;
  readonly #lock: TabLock;
  readonly #id = newKey();
  #channel: BroadcastChannel | null = null;
  /** The stream, in the tab that leads, or goes alone. */
  #kept: { stream: KeptStream; stop: AbortController; stands: boolean } | null = null;
  /** Whose stream is followed, while it stands. */
  #leader: string | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  /** The lock was taken by force, and nobody was heard since. */
  #forced = false;
  /** Unheard, with a stream of its own: until somebody is heard that leads. */
  #alone = false;
  /** Another tab was heard. Until then a leader has nobody to tell: whoever comes asks first. */
  #met = false;

  constructor(context: Context, locks: LockManager, plan: SharedPlan) {
    this.#context = context;
    this.#plan = plan;
    this.#lock = new TabLock(locks, plan.name, {
      held: () => this.#lead(),
      lost: () => this.#follow(),
      refused: () => this.#goAlone(),
    });
    const { signal } = context;
    // A page that is put away hears nothing, and must not keep the others waiting for it. Some of these events are the
    // document's, which the client has not: they pass here on their way to it.
    const passing = { signal, capture: true };
    for (const type of ['pagehide', 'freeze']) {
      page.addEventListener?.(type, () => this.#rest(), passing);
    }
    for (const type of ['pageshow', 'resume']) {
      page.addEventListener?.(type, () => this.#return(), passing);
    }
    signal.addEventListener('abort', () => this.#rest());
    this.#follow();
  }

  /** Opens a doubtful stream anew, also where another tab has it; `hard`: in any case. */
  wake(hard: boolean): void {
    if (this.#kept) this.#kept.stream.wake(hard);
    else {
      this.#say({ is: 'wake' });
      this.#ask();
    }
  }

  #follow(): void {
    if (this.#context.signal.aborted) return;
    this.#stop();
    try {
      this.#channel ??= new BroadcastChannel(this.#plan.name);
    } catch {
      // The browser keeps from the page all that its tabs could have in common.
      this.#goAlone();
      return;
    }
    this.#channel.onmessage = ({ data }) => this.#hear(tabWord(data));
    this.#lock.request();
    this.#ask();
  }

  #lead(): void {
    this.#open((type, data) => {
      // Whoever goes alone comes back when it hears a stream begin.
      if (this.#met || type === 'hello') this.#say({ is: 'told', type, data });
    });
    // Before its stream stands, so that nobody takes its place meanwhile.
    this.#answer('ask');
  }

  /** Without the others: the browser keeps them apart. */
  #goAlone(): void {
    this.#rest();
    this.#open(() => undefined);
  }

  #open(passOn: (type: string, data: Record<string, unknown>) => void): void {
    this.#stop();
    const stop = new AbortController();
    const plan = this.#plan;
    const stream = new KeptStream(childContext(this.#context, stop.signal), {
      path: () => plan.path(),
      message: (type, data) => {
        if (type === 'hello' && this.#kept) this.#kept.stands = true;
        plan.message(type, data);
        passOn(type, data);
      },
      down: (error) => {
        if (this.#kept) this.#kept.stands = false;
        this.#say({ is: 'down' });
        plan.down(error);
      },
    });
    this.#kept = { stream, stop, stands: false };
  }

  /** Lets go of all that it has, for as long as the page is put away. */
  #rest(): void {
    this.#lock.leave();
    this.#stop();
    this.#channel?.close();
    this.#channel = null;
  }

  #return(): void {
    if (!this.#channel && !this.#kept && !this.#context.signal.aborted) this.#follow();
  }

  /** Ends leading, and following. */
  #stop(): void {
    clearTimeout(this.#patience);
    this.#asking = false;
    this.#alone = false;
    const stood = this.#leader !== null || this.#kept?.stands;
    this.#kept?.stop.abort();
    this.#kept = null;
    this.#leader = null;
    if (stood && !this.#context.signal.aborted) this.#plan.down(new StallError('offline'));
  }

  #hear(word: TabWord | null): void {
    if (word === null) return;
    this.#forced = false;
    this.#met = true;
    if (this.#alone) {
      if (word.is === 'told') this.#follow();
    } else if (this.#kept) this.#answer(word.is);
    else if (word.is === 'here') this.#meet(word.from, word.standing);
    else if (word.is === 'told') this.#take(word);
    else if (word.is === 'down' && word.from === this.#leader) this.#lose();
  }

  /** As the leader. */
  #answer(is: TabWord['is']): void {
    if (is === 'ask') {
      this.#say({ is: 'here', standing: this.#kept?.stands ? this.#plan.standing() : null });
    } else if (is === 'wake') {
      this.#context.naps.wake();
      this.#kept?.stream.wake(false);
    }
  }

  /** The leader says that it is there. */
  #meet(leader: string, standing: Standing | null): void {
    this.#heard();
    if (standing === null) return this.#lose();
    if (leader !== this.#leader) {
      this.#leader = leader;
      // As if the stream began: what it says from here on follows.
      this.#plan.message('hello', { ...standing, recovered: true });
    }
    this.#plan.stands(standing);
  }

  #take({ from, type, data }: TabWord & { is: 'told' }): void {
    const known = from === this.#leader;
    if (type === 'hello') this.#leader = from;
    else if (!known) {
      if (this.#leader === null && !this.#asking) this.#ask();
      return;
    }
    this.#heard();
    try {
      this.#plan.message(type, data);
    } catch {
      // A snapshot that is none: what is missing is fetched once it is known how the leader stands.
      this.#lose();
    }
    // It may have more than we have, and nothing to tell for a while.
    if (!known) this.#say({ is: 'ask' });
  }

  #heard(): void {
    this.#wait(QUIET_MS, () => this.#ask());
  }

  #ask(): void {
    // Closed, or put away: it could hear no answer, and must not take the lead for want of one.
    if (!this.#channel) return;
    this.#wait(ANSWER_MS * (1 + Math.random()), () => this.#takeOver());
    this.#asking = true;
    this.#say({ is: 'ask' });
  }

  /** Nobody answers. Once, it takes the lead; where even then nobody is heard, it is the one that is cut off. */
  #takeOver(): void {
    if (!this.#forced) {
      this.#forced = true;
      this.#lock.request(true);
      return;
    }
    this.#lock.leave();
    this.#open(() => undefined);
    this.#alone = true;
  }

  #wait(ms: number, then: () => void): void {
    this.#asking = false;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(then, ms);
  }

  #lose(): void {
    if (this.#leader === null) return;
    this.#leader = null;
    this.#plan.down(new StallError('offline'));
  }

  #say(word: Said): void {
    this.#channel?.postMessage({ ...word, from: this.#id });
  }
}
