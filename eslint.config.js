import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { embedImportRule, floorPlan, headless, importRule, unsafePackages } from './scripts/eslint/layers.js';
import { globalsRule, noHost, securitySyntax } from './scripts/eslint/security.js';

const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const noDynamicImport = { selector: 'ImportExpression', message: 'This layer loads nothing while it runs.' };

/** One block per layer of the floor plan: its imports, its globals, and what no code in a page does. */
const layers = Object.keys(floorPlan).map((layer) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', importRule(layer)],
    'no-restricted-globals': ['error', ...globalsRule(layer)],
    'no-restricted-syntax': [
      'error',
      ...securitySyntax,
      noDefaultExport,
      ...(headless.includes(layer) ? [noDynamicImport] : []),
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', '.cache/', 'data/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: { project: ['tsconfig.browser.json', 'tsconfig.node.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: nodeTest() }],
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { compat, 'lit-a11y': litA11y },
    languageOptions: { globals: globals.browser },
    settings: { litHtmlSources: true, lintAllEsApis: true, wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // What the oldest browsers of package.json's `browserslist` have; newer members of objects are kept out by `lib`.
      'compat/compat': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'no-restricted-imports': ['error', { patterns: unsafePackages }],
      'no-restricted-globals': ['error', ...globalsRule('embed')],
      'no-restricted-syntax': ['error', ...securitySyntax, noDefaultExport],
    },
  },
  ...layers,
  {
    files: ['src/embed/**/*.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', embedImportRule] },
  },
  {
    // What goes wrong before a widget can show it has no other place to be said.
    files: ['src/elements/**/*.ts', 'src/embed/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // The frame's page is its own, not a host's; who is around it is asked where an engine tells.
    files: ['src/embed/frame.ts'],
    settings: { polyfills: ['location.ancestorOrigins'] },
    rules: {
      'no-restricted-syntax': ['error', ...securitySyntax.filter(({ message }) => message !== noHost), noDefaultExport],
    },
  },
  {
    files: ['stories/**/*.ts', 'demo/pages/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...securitySyntax] },
  },
  {
    files: ['scripts/**', 'demo/**', 'src/cli/**', 'test/**', '.storybook/**', '*.config.*'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['demo/pages/**', 'test/**', '.storybook/**'],
    languageOptions: { globals: { ...globals.browser } },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-properties': ['error', ...narrowed('describe'), ...narrowed('it'), ...narrowed('test')],
    },
  },
  {
    files: ['test/**/*.browser.test.ts', 'test/conformance/**', 'test/elements/support/**'],
    rules: {
      // The assertion plugins say that `equal` returns a promise; the helper that really does is watched by name.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ExpressionStatement > CallExpression[callee.name=/^(expectAccessible|fixture|oneEvent|waitUntil)$/]',
          message: 'Await it.',
        },
      ],
    },
  },
);

/** A test left narrowed would hide the others. */
function narrowed(object) {
  return [{ object, property: 'only', message: 'Only this test would run.' }];
}

/** node:test collects these itself: their promises are not ours to await. */
function nodeTest() {
  return [
    {
      from: 'package',
      name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
      package: 'node:test',
    },
  ];
}
