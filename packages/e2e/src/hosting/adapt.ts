/**
 * A recipe with a test's names and ports in the place of its own. Each must be there, so that what was
 * tested is the recipe.
 */
export function adapt(recipe: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The recipe has no "${from}".`);
    return text.replaceAll(from, to);
  }, recipe);
}
