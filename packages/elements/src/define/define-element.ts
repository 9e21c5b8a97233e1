import { StallError } from '@livestall/protocol';

/**
 * Registers an element if its name is free. A name taken by another class stays theirs, with one
 * warning (`element-taken`); the same class again is no news. Does nothing where there is no DOM.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!('customElements' in globalThis)) return;
  const taken = customElements.get(name);
  if (taken === undefined) customElements.define(name, element);
  else if (taken !== element) {
    console.warn(
      new StallError('element-taken', {
        message: `<${name}> is defined already; it stays as it is.`,
        hint: 'Load the elements from one place and in one version.',
      }),
    );
  }
}
