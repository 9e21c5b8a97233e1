import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../.ci/packages.mjs';

const decisions = fs
  .globSync('docs/decisions/*.md', { cwd: root })
  .toSorted()
  .map((file) => [file, `decisions/${path.basename(file, '.md')}/`]);

/**
 * What stands in the site, in the order in which a newcomer reads it: each page of the repository, and its address.
 * A page of docs/ that is not listed here fails the build.
 */
const sections = [
  {
    title: 'Begin',
    pages: [
      ['docs/start-store.md', 'start/store/', 'In a store'],
      ['docs/start-social.md', 'start/social/', 'On a social page'],
      ['docs/start-developer.md', 'start/developer/', 'In your code'],
    ],
  },
  {
    title: 'On your page',
    pages: [
      ['docs/embedding.md', 'embedding/'],
      ['docs/connectors/host-page.md', 'cart/', 'Your cart'],
      ['docs/connectors/vendure.md', 'cart/vendure/', 'Vendure'],
      ['docs/connectors/medusa.md', 'cart/medusa/', 'Medusa'],
      ['docs/connectors/saleor.md', 'cart/saleor/', 'Saleor'],
      ['docs/connectors/magento.md', 'cart/magento/', 'Magento'],
      ['docs/connectors/commercetools.md', 'cart/commercetools/', 'commercetools'],
      ['docs/connectors/bigcommerce.md', 'cart/bigcommerce/', 'BigCommerce'],
      ['docs/connectors/shopify.md', 'cart/shopify/', 'Shopify'],
      ['docs/connectors/woocommerce.md', 'cart/woocommerce/', 'WooCommerce'],
      ['docs/connectors/link.md', 'cart/link/', 'No cart'],
      ['docs/connectors/stripe-payment-links.md', 'cart/stripe-payment-links/', 'Payment links'],
      ['docs/named-tickets.md', 'named-tickets/', 'Your login'],
      ['docs/player.md', 'player/'],
      ['docs/theming.md', 'theming/'],
      ['docs/events.md', 'events/'],
      ['docs/flash-offers.md', 'flash-offers/'],
      ['docs/giveaways.md', 'giveaways/'],
      ['docs/fans.md', 'fans/'],
      ['docs/links.md', 'links/', 'Links that sell'],
      ['docs/measuring.md', 'measuring/'],
      ['docs/search-engines.md', 'search-engines/'],
      ['docs/csp.md', 'csp/', 'Security policy'],
      ['docs/elements.md', 'elements/'],
    ],
  },
  {
    title: 'In your code',
    pages: [
      ['docs/client.md', 'client/'],
      ['docs/media.md', 'media/'],
      ['docs/errors.md', 'errors/'],
      ['docs/browsers.md', 'browsers/'],
    ],
  },
  {
    title: 'Running it',
    pages: [
      ['docs/console.md', 'console/', 'Selling'],
      ['docs/goods.md', 'many-goods/', 'Many goods at once'],
      ['docs/self-hosting.md', 'self-hosting/'],
      ['docs/server.md', 'server/', 'In your program'],
      ['docs/wire.md', 'wire/', 'The contract'],
      ['docs/conformance.md', 'conformance/'],
    ],
  },
  {
    title: 'Behind it',
    pages: [
      ['docs/ARCHITECTURE.md', 'architecture/'],
      ['docs/decisions', 'decisions/', 'Decisions'],
      ['docs/benchmarks.md', 'benchmarks/'],
      ['SECURITY.md', 'security/'],
      ['CONTRIBUTING.md', 'contributing/'],
      ['CHANGELOG.md', 'changelog/'],
    ],
  },
];

const exists = (source) => fs.existsSync(path.join(root, source));

/** The sections of the sidebar, with the pages that are there. */
export const menu = () =>
  sections.map(({ title, pages }) => ({
    title,
    pages: pages
      .filter(([source]) => exists(source))
      .map(([source, address, label]) => ({ source, address, label })),
  }));

/**
 * Every page that is made of one of the repository's.
 *
 * @throws where a page of docs/ has no address.
 */
export function guides() {
  const listed = [
    ...menu().flatMap(({ pages }) => pages),
    ...decisions.map(([source, address]) => ({ source, address })),
  ];
  const known = new Set(listed.map(({ source }) => source));
  const missing = fs.globSync('docs/**/*.md', { cwd: root }).filter((file) => !known.has(file));
  if (missing.length > 0)
    throw new Error(`Not in packages/site/src/guides.mjs: ${missing.join(', ')}`);
  return listed;
}
