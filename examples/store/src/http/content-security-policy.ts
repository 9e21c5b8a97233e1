/** Further sources by directive, such as `{ 'img-src': ['https://pictures.example'] }`. */
export type ExtraSources = Readonly<Record<string, readonly string[]>>;

const base: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
};

/**
 * The Content-Security-Policy of a page: everything from this origin, no inline script or style, and what the page
 * names in addition. A directive that `default-src` stands in for starts from `'self'`.
 */
export function contentSecurityPolicy(extra: ExtraSources = {}): string {
  const directives = new Map(Object.entries(base));
  for (const [name, sources] of Object.entries(extra)) {
    directives.set(name, [...(directives.get(name) ?? ["'self'"]), ...sources]);
  }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
