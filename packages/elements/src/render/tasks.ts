import { StallError } from '@livestall/protocol';
import type { ReactiveControllerHost } from 'lit';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { tellerOf } from '../events/teller-of.js';

/** How the acts with one thing stand. */
export interface Task<Doing extends string> {
  /** What is on its way. */
  readonly doing?: Doing;
  /** Why it did not happen. */
  readonly failure?: StallError;
}

/** What an act tells of itself once it is done. */
type Tell = (told: Event) => void;

const NOTHING = {};

/** Does what is asked of an element, one act at a time with each thing, and knows how each stands. */
export class Tasks<Doing extends string> {
  protected readonly host: ReactiveControllerHost & HTMLElement;
  readonly #tasks = new Map<string, Task<Doing>>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
  }

  of(id: string): Task<Doing> {
    return this.#tasks.get(id) ?? NOTHING;
  }

  /**
   * Does one thing, unless another is being done with it; what keeps it from happening is told. Never rejects.
   *
   * @param act Is given what it tells by: its element may have gone meanwhile.
   */
  protected async do(id: string, doing: Doing, act: (tell: Tell) => Promise<void>): Promise<void> {
    if (this.of(id).doing) return;
    const teller = tellerOf(this.host);
    const tell: Tell = (told) => void teller().dispatchEvent(told);
    this.#set(id, { doing });
    try {
      await act(tell);
      this.#set(id, NOTHING);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#set(id, { failure: error });
      tell(new StallErrorEvent(error));
    }
  }

  /** Does it by a sign-in, which `ask` asks the page for once more where one is under way. Never rejects. */
  protected async bySignIn(
    id: string,
    ask: () => Promise<unknown>,
    act: () => Promise<void>,
  ): Promise<void> {
    if (this.of(id).doing) await ask().catch(() => undefined);
    else await act();
  }

  #set(id: string, task: Task<Doing>): void {
    this.#tasks.set(id, task);
    this.host.requestUpdate();
  }
}
