import type { StoreCatalog } from '@livestall/protocol';
import type { PrepareElement } from '../src/console/prepare/prepare-element.js';
import { inConsole } from './in-console.js';
import type { FakeHostState } from './fake-host.js';
import type { FakeShowState } from './fake-show.js';
import { settled } from './in-show.js';

/**
 * The console where a show is prepared, with what a test looks for, taps and types there.
 *
 * @param part The box of it that a test is about. Default: all of it.
 */
export async function inPrepare({
  part,
  show: state,
  host: hostState = {},
  catalog,
}: {
  part?: string;
  show?: FakeShowState;
  host?: FakeHostState;
  catalog?: StoreCatalog;
} = {}) {
  const {
    show,
    host,
    element,
    all,
    click: tap,
  } = await inConsole(
    { state: { status: 'scheduled' }, ...state },
    { backstage: {}, ...hostState },
  );
  if (catalog) element.catalog = catalog;
  await tap(all('.place')[1] as HTMLElement);
  await customElements.whenDefined('stall-prepare');
  const desk = element.renderRoot.querySelector('stall-prepare') as PrepareElement;
  await settled(desk);
  const root = desk.renderRoot;
  const box = () =>
    (part === undefined ? root : root.querySelector(`[part=${part}]`)) as HTMLElement;
  const button = (name: string) =>
    [...box().querySelectorAll<HTMLElement>('button')].find(
      (one) => (one.ariaLabel ?? one.textContent.trim()) === name,
    ) as HTMLElement;
  const click = async (name: string) => {
    button(name).click();
    // What was asked of the host is answered first.
    await settled(desk);
    await settled(desk);
  };
  const fill = async (name: string, value: string) => {
    const field = box().querySelector<HTMLInputElement>(
      `.field :is(input, select)[id$='-${name}']`,
    ) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input'));
    await settled(desk);
  };
  const called = (name: string) =>
    host.calls.filter(([one]) => one === name).map(([, take]) => take);
  return { show, host, element, desk, root, box, button, click, fill, called };
}
