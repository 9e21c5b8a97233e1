import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.e2e.ts', '**/*.slow.ts', '**/*.soak.ts'];

const markup = [
  'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
  "CallExpression[callee.object.name='document'][callee.property.name=/^write/]",
].map((selector) => ({
  selector,
  message: 'Markup from strings is how pages get scripted: use Lit templates or textContent.',
}));

const defaultExports = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name every export.',
};

const published =
  'packages/{protocol,client,media,connectors,elements,livestall,server}/src/**/*.ts';

const noDom = ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage'];

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    'coverage/',
    '.livestall/',
    'packages/bench/peers/',
    'packages/bench/chat-peers/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // `Record<never, never>` says on purpose that an event has no data.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Data from outside may be malformed, and an await may change a flag, whatever the types say.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `async` also makes a rejection of what would throw.
      '@typescript-eslint/require-await': 'off',
      // A row of the database, an answer of the server: the caller says what it is.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // French keeps its colons from the start of a line by a no-break space.
    files: ['packages/elements/src/**/locales/*.ts'],
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  {
    files: ['packages/*/src/**/*.ts', 'examples/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', defaultExports, ...markup],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit/directives/unsafe-html.js',
              message: 'Markup from strings is how pages get scripted.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [published],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // The browser's side knows nothing of Node.
    files: ['packages/{protocol,client,media,connectors,elements,livestall}/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'This runs in browsers.' },
            {
              group: ['**/unsafe-*.js'],
              message: 'Markup from strings is how pages get scripted.',
            },
          ],
        },
      ],
    },
  },
  {
    // Runs in Node and in workers too; storage and the like come in as options.
    files: ['packages/{protocol,client}/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-globals': ['error', ...noDom] },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Lit calls a template's listeners on their element.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: tests,
    rules: {
      // A fake's methods are looked at, not called.
      '@typescript-eslint/unbound-method': 'off',
      // An answer's body is what the test asserts it is.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // Chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Open-wc's types make promises of assertions that are none.
    files: ['**/*.browser.test.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    // Their names are checked by TypeScript, or by the browser that runs them in a test.
    files: [
      'examples/*/public/**/*.js',
      'packages/e2e/src/encoder/page/*.js',
      'packages/e2e/src/stores/buying/*.js',
      'packages/server/check/*.js',
      'packages/site/public/*.js',
    ],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']),
      ),
    },
  },
);
