import { attribute as text } from '../../../page/attribute.ts';
import type { Platform } from '../platform.ts';
import { layout } from './layout.ts';

/** All platforms, each leading to its page. */
export function indexPage(platforms: readonly Platform[]): string {
  const rows = platforms.map(
    ({ id, name, about }) => `        <li>
          <a href="/${id}"><strong>${text(name)}</strong> <span>${text(about)}</span></a>
        </li>`,
  );
  return layout(
    'A stall for your store',
    `    <main class="words">
      <h1>A stall for your store</h1>
      <p>
        Choose what your store runs on. Its page asks for the store’s address and for what is public of it, and opens a live
        show with what the store sells. Each takes a few lines of script, which are yours to copy.
      </p>
      <ul class="platforms">
${rows.join('\n')}
      </ul>
      <h2>Without a platform</h2>
      <p>
        A store with a cart of its own is in <code>examples/store</code>, a page that only links in
        <code>examples/social</code>: <code>npm start</code> opens both.
      </p>
    </main>`,
  );
}
