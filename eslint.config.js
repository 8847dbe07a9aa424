// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The folders of src from the top down. A folder imports only from those below it; folders on one line know nothing of
 * each other.
 */
const LAYERS = [
  ['commands'],
  ['integrations', 'pages'],
  ['layouts'],
  ['components'],
  ['loaders', 'markdown'],
  ['views'],
  ['schemas'],
  ['seed', 'charts', 'search', 'share'],
  ['i18n'],
];

const zones = LAYERS.flatMap((layer, depth) =>
  layer.map((folder) => ({
    target: `./src/${folder}`,
    from: [
      './tests',
      ...LAYERS.slice(0, depth + 1)
        .flat()
        .filter((other) => other !== folder)
        .map((other) => `./src/${other}`),
    ],
    message:
      'Imports go down only: commands → integrations, pages → layouts → components → loaders, markdown → views → schemas → seed, charts, search, share → i18n.',
  })),
);

export default defineConfig(
  globalIgnores(['dist/', 'dist.*/', '.build/', '.astro/', 'node_modules/']),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      // Default exports only where a tool demands them.
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}', 'tests/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver()],
      'import-x/extensions': ['.ts', '.astro'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'astro-eslint-parser': ['.astro'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // What only types can tell.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // Tools that read a default export.
  { files: ['*.config.{ts,js,mjs}', 'tests/support/serve-site.ts'], rules: { 'no-restricted-exports': 'off' } },
);
