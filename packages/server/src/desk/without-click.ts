import { isClickId } from './new-click-id.js';

/** What a link of ours adds beside the click's id. */
const CAMPAIGN = /^utm_(source|medium|campaign)=/;

/**
 * An address as it was before one of our links led to it. Sellers copy what their browser shows, also where they came by their
 * own link: each click would hand over that old one's id. All else that it says stays, to the letter.
 *
 * @param secret The server's own, by which ids of clicks are known.
 */
export function withoutClick(address: string, secret: string): string {
  const url = new URL(address);
  const said = url.search.slice(1).split('&');
  const isClick = (one: string) => isClickId(one.slice(one.indexOf('=') + 1), secret);
  if (!said.some(isClick)) return address;
  const isOurs = said.includes('utm_source=livestall');
  url.search = said.filter((one) => !isClick(one) && !(isOurs && CAMPAIGN.test(one))).join('&');
  return url.href;
}
