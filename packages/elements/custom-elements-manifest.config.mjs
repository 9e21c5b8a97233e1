const isPublic = ({ privacy }) => privacy === undefined || privacy === 'public';

/** Leaves what people can use: a change inside an element is no change of its API. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { declarations } of manifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
    }
    manifest.modules = manifest.modules
      .filter(({ declarations }) => declarations.some(({ customElement }) => customElement))
      .toSorted((a, b) => a.path.localeCompare(b.path, 'en'));
  },
};

/** Class files register nothing, so an element's tag is read where its type is told: HTMLElementTagNameMap. */
const tagNames = {
  name: 'tag-names',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
    for (const { name, type } of node.members) {
      const element = moduleDoc.declarations.find((one) => one.name === type.getText());
      if (element) element.tagName = name.text;
    }
  },
};

/** Our `@state` is the manifest's `cssStates`: what `:state()` selects. */
const states = {
  name: 'states',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const element = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    const told = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === 'state');
    if (!element || told.length === 0) return;
    element.cssStates = told.map(({ comment }) => {
      const [name, description] = ts.getTextOfJSDocComment(comment).split(' - ');
      return { name, description };
    });
  },
};

/** The API of the elements as data: its diff is the API review; pages and wrappers are made from it. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, tagNames, states],
};
