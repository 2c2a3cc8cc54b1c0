import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** On a narrow screen a table is laid out as blocks, and then browsers forget that it is one: its parts say so. */
const TABLE_ROLES = {
  table: ['table'],
  thead: ['rowgroup'],
  tbody: ['rowgroup'],
  tr: ['row'],
  th: ['columnheader', 'rowheader'],
  td: ['cell'],
};

export default tseslint.config(
  {
    ignores: [
      '**/.next/',
      '.data/',
      'node_modules/',
      'lib/db/generated/',
      'next-env.d.ts',
      'reports/',
      'coverage/',
      '.stryker-tmp/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A number in a text is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An arrow function that ends in a call whose value nobody wants reads well enough.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A file where a form expects text becomes a text that its schema refuses.
      '@typescript-eslint/no-base-to-string': [
        'error',
        { ignoredTypeNames: ['File', 'Error', 'RegExp', 'URL', 'URLSearchParams'] },
      ],
      // A text spread into code points is meant so: lengths are counted in them.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // components/forms/form.tsx says why: what was typed would be lost without JavaScript.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXOpeningElement[name.name="Form"] > JSXAttribute[name.name="key"]',
          message: 'A Form is told to begin anew by `drawn`, never by a key.',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts'],
    rules: {
      // In a test a thing that is not there fails the test there and then; matchers such as expect.any are `any`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    rules: {
      // A list that looks like none (no bullets) loses its role in one browser; the design system says so too.
      'jsx-a11y/no-redundant-roles': ['error', { ...TABLE_ROLES, ul: ['list'], ol: ['list'] }],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', TABLE_ROLES],
    },
  },
  {
    // The scripts run before anything is installed, so they are JavaScript.
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
);
