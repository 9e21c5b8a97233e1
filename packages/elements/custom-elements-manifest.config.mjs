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

/** What the text of a type says, on one line and without `readonly`; an interface of the same file is told whole. */
function typeText(ts, type) {
  if (type === undefined) return undefined;
  const file = type.getSourceFile();
  const own = file.statements.find(
    (one) => ts.isInterfaceDeclaration(one) && one.name.text === type.getText(),
  );
  const members = own ? own.members : ts.isTypeLiteralNode(type) ? type.members : null;
  if (!members) return type.getText();
  const fields = members.map(({ name, questionToken, type: of }) =>
    [name.getText(), questionToken ? '?' : '', ': ', of.getText()].join(''),
  );
  return `{ ${fields.join('; ')} }`;
}

const eventClasses = new Map();

/** How each event class is sent: its name, whether it bubbles and can be canceled, and what it carries. */
const events = {
  name: 'events',
  analyzePhase({ ts, node }) {
    if (!ts.isClassDeclaration(node)) return;
    const base = node.heritageClauses?.[0]?.types[0];
    if (base?.expression.getText() !== 'CustomEvent') return;
    const maker = node.members.find(ts.isConstructorDeclaration);
    const [name, init] = maker.body.statements[0].expression.arguments;
    const given = init.properties.map((one) => one.name.text);
    eventClasses.set(node.name.text, {
      name: name.text,
      bubbles: given.includes('bubbles'),
      composed: given.includes('composed'),
      cancelable: given.includes('cancelable'),
      detail: typeText(ts, base.typeArguments?.[0]),
    });
  },
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
      if (!declaration.events) continue;
      const told = declaration.events.filter(({ name }) => name?.startsWith('stall-'));
      // The analyzer also lists what is sent, by the words of its argument.
      const sent = declaration.events.filter((one) => !told.includes(one));
      for (const { type } of sent) {
        if (told.some((one) => one.type?.text === type?.text)) continue;
        throw new Error(
          `${declaration.name} sends ${type?.text}, of which its @fires says nothing.`,
        );
      }
      declaration.events = told.map((event) => {
        const sentAs = eventClasses.get(event.type?.text);
        if (sentAs && sentAs.name !== event.name) {
          throw new Error(`${declaration.name}: ${event.name} is no ${event.type.text}.`);
        }
        return { ...event, ...sentAs };
      });
    }
  },
};

/** The API of the elements as data: its diff is the API review; pages and wrappers are made from it. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicOnly, tagNames, states, events],
};
