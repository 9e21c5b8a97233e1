import type { HostOptions } from '@livestall/client/host';
import type { Backstage } from '@livestall/protocol';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { ConsoleElement } from '../src/console/console-element.js';
import '../src/console/define.js';
import { FakeHost, type FakeHostState } from './fake-host.js';
import { FakeShow, type FakeShowState } from './fake-show.js';
import { settled } from './in-show.js';

type Draft = Backstage['coupons'][number];
/** A coupon that the seller of a test has prepared. */
export const TEN_PERCENT: Draft = {
  id: 'ten',
  title: 'Harvest week',
  kind: 'percent',
  percent: 10,
  code: 'LIVE10',
  total: 100,
  claimed: 0,
};

/** A console in the hands of a fake host, with what a test looks for and taps. */
export async function inConsole(state: FakeShowState = {}, hostState: FakeHostState = {}) {
  const show = new FakeShow({
    gauges: { audience: 128, 'stock:eggs': 0, 'stock:honey': 12 },
    ...state,
  });
  const host = new FakeHost(show, { backstage: { t: 1, coupons: [TEN_PERCENT] }, ...hostState });
  const asked: HostOptions[] = [];
  const element = await fixture<ConsoleElement>(
    html`<stall-console
      server="https://live.example"
      channel="willow"
      .connect=${(options: HostOptions) => {
        asked.push(options);
        return host;
      }}
    ></stall-console>`,
  );
  await settled(element);
  const one = <T extends HTMLElement>(selector: string) =>
    element.renderRoot.querySelector<T>(selector) as T;
  const all = <T extends HTMLElement>(selector: string) => [
    ...element.renderRoot.querySelectorAll<T>(selector),
  ];
  const tile = (name: string) =>
    all('.tile').find(({ textContent }) => textContent.includes(name)) as HTMLElement;
  const click = async (target: HTMLElement) => {
    target.click();
    await settled(element);
  };
  return { show, host, element, asked, one, all, tile, click };
}
