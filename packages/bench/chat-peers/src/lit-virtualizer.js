// As the package's README has it: a scroller, brought to its last element after each change.
import '@lit-labs/virtualizer';
import { html, render } from 'lit';
import { linesOf } from './lib/lines-of.js';

const element = document.querySelector('#talk');
let lines = [];

const renderRow = ({ name, text }) =>
  html`<div class="row" style="inline-size: 100%; box-sizing: border-box">
    <b>${name}</b> <span dir="auto">${text}</span>
  </div>`;

linesOf(element, (more) => {
  lines = [...lines, ...more];
  render(
    html`<lit-virtualizer
      scroller
      style="block-size: 100%"
      .items=${lines}
      .keyFunction=${({ id }) => id}
      .renderItem=${renderRow}
    ></lit-virtualizer>`,
    element,
  );
  element
    .querySelector('lit-virtualizer')
    .element(lines.length - 1)
    ?.scrollIntoView({ block: 'end' });
});
