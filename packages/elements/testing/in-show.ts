import { fixture } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { provideShow } from '../src/context/provide-show.js';
import type { FakeShow } from './fake-show.js';

/** Puts an element on the page inside a show, as `<live-stall>` would, and waits until it is drawn. */
export async function inShow<T extends LitElement>(
  show: FakeShow,
  template: TemplateResult,
): Promise<T> {
  const around = document.createElement('div');
  provideShow(around, show);
  const element: T = await fixture(template, { parentNode: around });
  await element.updateComplete;
  return element;
}

/** Redraws an element after the show or the page changed, and lets promises and observers have their turn. */
export async function settled(element: LitElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}
