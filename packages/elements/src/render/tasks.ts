import { StallError } from '@livestall/protocol';
import type { ReactiveControllerHost } from 'lit';
import { StallErrorEvent } from '../events/stall-error-event.js';

/** How the acts with one thing stand. */
export interface Task<Doing extends string> {
  /** What is on its way. */
  readonly doing?: Doing;
  /** Why it did not happen. */
  readonly failure?: StallError;
}

const NOTHING = {};

/** Does what is asked of an element, one act at a time with each thing, and knows how each stands. */
export class Tasks<Doing extends string> {
  protected readonly host: ReactiveControllerHost & EventTarget;
  readonly #tasks = new Map<string, Task<Doing>>();

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host;
  }

  of(id: string): Task<Doing> {
    return this.#tasks.get(id) ?? NOTHING;
  }

  /** Does one thing, unless another is being done with it; what keeps it from happening is told. Never rejects. */
  protected async do(id: string, doing: Doing, act: () => Promise<void>): Promise<void> {
    if (this.of(id).doing) return;
    this.#set(id, { doing });
    try {
      await act();
      this.#set(id, NOTHING);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#set(id, { failure: error });
      this.host.dispatchEvent(new StallErrorEvent(error));
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
