// The search: one index, fetched when it is first opened, and looked through in the page.
const dialog = document.querySelector('dialog.search');
const field = dialog.querySelector('input');
const list = dialog.querySelector('ul');
const status = dialog.querySelector('.found');
const root = new URL(document.documentElement.dataset.root, location.href);

const MOST = 12;
const AROUND = 60;

let index = null;

async function load() {
  const [{ default: MiniSearch }, answer] = await Promise.all([
    import('./minisearch/index.js'),
    fetch(new URL('site/search.json', root)),
  ]);
  const found = new MiniSearch({
    fields: ['heading', 'title', 'text'],
    storeFields: ['title', 'heading', 'text'],
    searchOptions: {
      boost: { heading: 4, title: 3 },
      prefix: true,
      fuzzy: 0.2,
      combineWith: 'AND',
    },
  });
  found.addAll(await answer.json());
  return found;
}

/** Opens the search and puts the cursor into it. */
export function openSearch() {
  if (!dialog.open) dialog.showModal();
  field.select();
  index ??= load();
}

field.addEventListener('input', async () => {
  const asked = field.value.trim();
  const found = asked === '' ? [] : (await index).search(asked).slice(0, MOST);
  if (asked !== field.value.trim()) return;
  list.replaceChildren(...found.map((one) => row(one, asked)));
  status.textContent = asked !== '' && found.length === 0 ? `Nothing about “${asked}”.` : '';
});

dialog.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
dialog.querySelector('.close').addEventListener('click', () => dialog.close());

// The arrows go through what was found; a click beside the dialog closes it.
dialog.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const stops = [field, ...list.querySelectorAll('a')];
  stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog || event.target.closest('a')) dialog.close();
});

function row({ id, title, heading, text }, asked) {
  const link = document.createElement('a');
  link.href = new URL(id, root).href;
  const name = document.createElement('strong');
  name.textContent = heading === '' ? title : heading;
  const place = document.createElement('span');
  place.textContent = heading === '' ? '' : title;
  const words = document.createElement('p');
  words.textContent = excerpt(text, asked);
  link.append(name, ' ', place, words);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** The words around the first that was asked for. */
function excerpt(text, asked) {
  const at = Math.max(0, text.toLowerCase().indexOf(asked.toLowerCase().split(' ')[0]));
  const from = Math.max(0, text.lastIndexOf(' ', at - AROUND));
  return `${from > 0 ? '… ' : ''}${text.slice(from, at + 2 * AROUND).trim()} …`;
}
