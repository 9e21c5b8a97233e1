// As https://virtuoso.dev/stick-to-bottom/ has it: a list that follows its end.
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Virtuoso } from 'react-virtuoso';
import { linesOf } from './lib/lines-of.js';

const element = document.querySelector('#talk');

function Talk() {
  const [lines, setLines] = useState([]);
  useEffect(() => linesOf(element, (more) => setLines((before) => [...before, ...more])), []);
  return h(Virtuoso, {
    style: { height: '100%' },
    data: lines,
    followOutput: true,
    computeItemKey: (_, { id }) => id,
    itemContent: (_, { name, text }) =>
      h('div', { className: 'row' }, h('b', null, name), ' ', h('span', { dir: 'auto' }, text)),
  });
}

createRoot(element).render(h(Talk));
