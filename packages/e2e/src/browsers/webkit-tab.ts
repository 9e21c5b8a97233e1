import fs from 'node:fs';
import { freePort } from '../world/free-port.ts';
import { Child } from './child.ts';
import { findScreen, findWebKitDriver } from './find-browser.ts';
import { KEYS, type Json, type Key, type Tab } from './tab.ts';
import { VIEWPORT } from './viewport.ts';
import { WebDriver } from './web-driver.ts';

/** How long a script may take, in milliseconds: what is awaited in a page may be a show's next minute. */
const SCRIPT_MS = 90_000;

/** WebKitGTK in its MiniBrowser, by W3C WebDriver, on a screen that nobody sees. */
export async function openWebKit(): Promise<Tab> {
  const parts = new AsyncDisposableStack();
  const screen = parts.use(
    new Child(findScreen(), [
      '-displayfd',
      '3',
      '-screen',
      '0',
      '1400x1000x24',
      '-nolisten',
      'tcp',
    ]),
  );
  const display = `:${await screen.says()}`;
  const port = await freePort();
  const env = { DISPLAY: display, GDK_BACKEND: 'x11' };
  parts.use(new Child(findWebKitDriver(), [`--port=${port}`], env));
  const driver = `http://127.0.0.1:${port}`;
  await isReady(driver);
  const session = parts.use(
    await WebDriver.open(driver, {
      'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
    }),
  );
  await session.command('timeouts', { script: SCRIPT_MS });
  const tab = new WebKitTab(session, parts);
  await tab.resize();
  return tab;
}

/** The browser that comes with the library, to try it; where, depends on the machine. */
function findMiniBrowser(): string {
  const [found] = fs.globSync('/usr/{lib,libexec}{,/*}/webkit2gtk-4.*/MiniBrowser');
  if (found === undefined) throw new Error('No MiniBrowser found beside WebKitGTK.');
  return found;
}

async function isReady(driver: string): Promise<void> {
  const ready = () =>
    fetch(`${driver}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) await new Promise((resolve) => setTimeout(resolve, 50));
}

class WebKitTab implements Tab {
  readonly browser: string;
  readonly #driver: WebDriver;
  readonly #parts: AsyncDisposable;

  constructor(driver: WebDriver, parts: AsyncDisposable) {
    this.#driver = driver;
    this.#parts = parts;
    this.browser = `WebKitGTK ${String(driver.capabilities['browserVersion'])}`;
  }

  /** Makes the page, not the window around it, as large as in the others. */
  async resize(): Promise<void> {
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const outer = (await this.#driver.ask('window/rect')) as typeof VIEWPORT;
    await this.#driver.command('window/rect', {
      width: VIEWPORT.width + outer.width - inner.width,
      height: VIEWPORT.height + outer.height - inner.height,
    });
  }

  async goto(url: string): Promise<void> {
    await this.#driver.command('url', { url });
  }

  async evaluate<Args extends Json[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    // The page's promise, and what it is rejected with, come back as values.
    const script = `const done = arguments[1];
      Promise.resolve().then(() => (${fn.toString()})(...arguments[0]))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = (await this.#driver.command('execute/async', {
      script,
      args: [args],
    })) as { value: Result; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async tapAt(x: number, y: number): Promise<void> {
    await this.#act('pointer', [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.#key(letter);
  }

  async press(key: Key): Promise<void> {
    await this.#key(KEYS[key]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#parts[Symbol.asyncDispose]();
  }

  async #key(value: string): Promise<void> {
    await this.#act('key', [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
  }

  async #act(type: 'key' | 'pointer', actions: readonly unknown[]): Promise<void> {
    await this.#driver.command('actions', { actions: [{ type, id: type, actions }] });
  }
}
