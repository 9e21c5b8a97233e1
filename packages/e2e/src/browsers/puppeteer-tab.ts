import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { findFirefox } from './find-browser.ts';
import { openSoundDevice } from './sound-device.ts';
import type { Json, Key, Tab } from './tab.ts';
import { VIEWPORT } from './viewport.ts';

/** Chromium, by its DevTools protocol. */
export function openChromium(): Promise<Tab> {
  return PuppeteerTab.open({ executablePath: findChromium(), args: chromiumFlags });
}

/** Firefox, by WebDriver BiDi, on a computer without a sound device. */
export function openSilentFirefox(): Promise<Tab> {
  return PuppeteerTab.open(
    firefox({ PULSE_SERVER: 'unix:/dev/null', ALSA_CONFIG_PATH: '/dev/null' }),
  );
}

/** Firefox, by WebDriver BiDi. */
export async function openFirefox(): Promise<Tab> {
  await using parts = new AsyncDisposableStack();
  const device = parts.use(await openSoundDevice());
  const tab = await PuppeteerTab.open(firefox(device.env), device);
  // From here on it goes with the browser.
  parts.move();
  return tab;
}

function firefox(env: Record<string, string>): Launch {
  return { browser: 'firefox', executablePath: findFirefox(), env: { ...process.env, ...env } };
}

type Launch = NonNullable<Parameters<typeof puppeteer.launch>[0]>;

class PuppeteerTab implements Tab {
  readonly browser: string;
  readonly #page: Page;
  readonly #device: AsyncDisposable | undefined;

  private constructor(page: Page, version: string, device?: AsyncDisposable) {
    this.#page = page;
    this.#device = device;
    this.browser = version.replace('/', ' ');
  }

  /** @param device What goes when the browser does. */
  static async open(launch: Launch, device?: AsyncDisposable): Promise<Tab> {
    const browser = await puppeteer.launch(launch);
    const [page = await browser.newPage()] = await browser.pages();
    // Firefox opens its first page in a size of its own.
    await page.setViewport(VIEWPORT);
    return new PuppeteerTab(page, await browser.version(), device);
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async evaluate<Args extends Json[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.#page.evaluate(fn as (...args: Json[]) => unknown, ...args)) as Result;
  }

  async tapAt(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async press(key: Key): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#page.browser().close();
    await this.#device?.[Symbol.asyncDispose]();
  }
}
