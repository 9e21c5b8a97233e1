// What each page can do beside being read: copy its code, be light or dark, open its menu, be searched.
import { openSearch } from './search.js';

const root = document.documentElement;

/** Shows a control that would do nothing without this script. */
function wire(selector, act) {
  for (const button of document.querySelectorAll(selector)) {
    button.hidden = false;
    button.addEventListener('click', () => act(button));
  }
}

wire('.copy', async (button) => {
  await navigator.clipboard.writeText(button.closest('figure').querySelector('code').textContent);
  button.textContent = 'Copied';
  setTimeout(() => (button.textContent = 'Copy'), 2_000);
});

wire('.scheme', () => {
  const isDark = root.dataset.scheme
    ? root.dataset.scheme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.scheme = isDark ? 'light' : 'dark';
  try {
    localStorage.setItem('livestall-docs:scheme', root.dataset.scheme);
  } catch {
    // It holds for this page then.
  }
});

wire('.menu-button', (button) => {
  const isOpen = document.body.classList.toggle('menu-open');
  button.setAttribute('aria-expanded', String(isOpen));
});

wire('.find', openSearch);
addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.closest('input, textarea, live-stall');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  openSearch();
});

// The sidebar begins where the reader is.
document.querySelector('.menu [aria-current]')?.scrollIntoView({ block: 'nearest' });
