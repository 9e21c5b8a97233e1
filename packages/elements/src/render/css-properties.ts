import { noChange } from 'lit';
import { Directive, directive, type AttributePart, type DirectiveResult } from 'lit/directive.js';

/** Values by CSS property; `null` leaves the property to the style sheets. */
export type CssProperties = Readonly<Record<string, string | null>>;

/**
 * Lit's `styleMap` writes a `style` attribute at its first render, which a policy without
 * `unsafe-inline` refuses; the properties of `element.style` are free to be set.
 */
class CssPropertiesDirective extends Directive {
  override render(_properties: CssProperties): unknown {
    return noChange;
  }

  override update({ element }: AttributePart, [properties]: [CssProperties]): unknown {
    const { style } = element;
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) style.removeProperty(name);
      else style.setProperty(name, value);
    }
    return noChange;
  }
}

const make = directive(CssPropertiesDirective);

/** Sets CSS properties of an element: `style=${cssProperties({ '--_ratio': '9 / 16' })}`. */
export function cssProperties(properties: CssProperties): DirectiveResult {
  return make(properties);
}
