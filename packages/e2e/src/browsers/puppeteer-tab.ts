import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { findFirefox } from './find-browser.ts';
import type { Json, Key, Tab } from './tab.ts';
import { VIEWPORT } from './viewport.ts';

/** Chromium, by its DevTools protocol. */
export function openChromium(): Promise<Tab> {
  return PuppeteerTab.open({ executablePath: findChromium(), args: chromiumFlags });
}

/** Firefox, by WebDriver BiDi. */
export function openFirefox(): Promise<Tab> {
  return PuppeteerTab.open({ browser: 'firefox', executablePath: findFirefox() });
}

type Launch = NonNullable<Parameters<typeof puppeteer.launch>[0]>;

class PuppeteerTab implements Tab {
  readonly browser: string;
  readonly #page: Page;

  private constructor(page: Page, version: string) {
    this.#page = page;
    this.browser = version.replace('/', ' ');
  }

  static async open(launch: Launch): Promise<Tab> {
    const browser = await puppeteer.launch(launch);
    const [page = await browser.newPage()] = await browser.pages();
    // Firefox opens its first page in a size of its own.
    await page.setViewport(VIEWPORT);
    return new PuppeteerTab(page, await browser.version());
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
  }
}
