import { inPage, named, seek, type Sought } from './seek.ts';
import type { Key, Tab } from './tab.ts';

/** How long a person waits for something to come up, in milliseconds: this is for what never comes. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 100;

/** Somebody who looks at a page, taps and types: what they do is the same in every browser. */
export class Person {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Waits until it can be seen. */
  async sees(what: Sought): Promise<void> {
    await this.waits(`to see ${named(what)}`, () => this.tab.evaluate(seek, inPage(what), false));
  }

  /** Waits until it can no more be seen. */
  async sawGo(what: Sought): Promise<void> {
    await this.waits(
      `to see no ${named(what)}`,
      async () => (await this.tab.evaluate(seek, inPage(what), false)) === null,
    );
  }

  /** Taps it as soon as a tap reaches it. */
  async taps(what: Sought): Promise<void> {
    const { x, y } = await this.waits(`to tap ${named(what)}`, () =>
      this.tab.evaluate(seek, inPage(what), true),
    );
    await this.tab.tapAt(x, y);
  }

  /** Taps a field, and types into it. */
  async writes(field: Sought, text: string, key?: Key): Promise<void> {
    await this.taps(field);
    await this.tab.type(text);
    if (key) await this.tab.press(key);
  }

  /** Waits for what is not falsy. */
  async waits<Result>(
    what: string,
    look: () => Promise<Result>,
  ): Promise<Exclude<Result, null | false>> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = await look();
      if (found !== null && found !== false) return found as Exclude<Result, null | false>;
      if (Date.now() > end) throw new Error(`${this.tab.browser} waited in vain ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}
