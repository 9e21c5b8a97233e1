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
        hint: `<${name}> stays as it is. Load the elements from one place.`,
      }),
    );
  }
}
