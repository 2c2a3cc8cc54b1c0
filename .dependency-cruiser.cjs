/**
 * Who may import whom, as docs and design say it: a pure core that imports nothing, slices around it, adapters behind them,
 * pages that compose. Tests may reach for what they test, so they are left out here.
 */
const CORE = '^lib/(scoring|framework|workflow|policy)/';
/** Small things without a slice, each one idea: the clock, ids, the log, the configuration. */
const GROUND = '^lib/[^/]+\\.ts$';
const ADAPTERS = '^lib/(jobs|mail|storage|documents|live)/';
const NOT_SLICES = '(scoring|framework|workflow|policy|use-case|db|audit|auth|jobs|mail|storage|documents|live)';
const SLICE = `^lib/(?!${NOT_SLICES}/)([^/]+)/`;
const NPM = '^node_modules/';
const NODE = '^(node:)?(crypto|util|buffer|path|url|async_hooks|events|fs|net|process|stream|timers|zlib)(/|$)';

/** A folder of lib that may import these and itself, and packages only as named. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...to] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A circle of files has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only('scoring-imports-nothing', '^lib/scoring/', [], 'A notebook or a spreadsheet tool could use it too.'),
    only(
      'framework-on-scoring-types',
      '^lib/framework/',
      ['^lib/scoring/', `${NPM}zod/`],
      'Criteria as data, validated on load.',
    ),
    only('workflow-in-the-core', '^lib/workflow/', [CORE], 'The transition table is pure.'),
    only('policy-in-the-core', '^lib/policy/', [CORE], 'The whole of authorisation in one place, and pure.'),
    only(
      'db-on-env',
      '^lib/db/',
      ['^lib/env\\.ts$', `${NPM}(@prisma/(client|adapter-pg|client-runtime-utils)|server-only|pg|@types/pg)/`, NODE],
      'The database knows the configuration and nothing of the domain.',
    ),
    only(
      'audit-on-db',
      '^lib/audit/',
      ['^lib/db/', GROUND, NPM, NODE],
      'Audit is written in the transaction of the change.',
    ),
    only(
      'adapters',
      ADAPTERS,
      [GROUND, '^lib/db/', ADAPTERS, NPM, NODE],
      'Adapters know the configuration, the log, the queue and the database, never a slice.',
    ),
    only(
      'use-case',
      '^lib/use-case/',
      [CORE, GROUND, '^lib/(db|audit)/', NPM, NODE],
      'The one way from a request to a change knows no particular change.',
    ),
    only(
      'slices',
      SLICE,
      [CORE, GROUND, '^lib/(use-case|db|audit)/', ADAPTERS, '^lib/[^/]+/model\\.ts$', NPM, NODE, SLICE],
      'A slice: the pure core, use-case, database, audit, adapters.',
    ),
    {
      name: 'another-slice-through-its-model',
      comment: 'What a slice shows to others is its model.ts.',
      severity: 'error',
      from: { path: SLICE },
      to: { path: SLICE, pathNot: ['^lib/$1/', '^lib/[^/]+/model\\.ts$'] },
    },
    only(
      'auth',
      '^lib/auth/',
      ['^lib/(db|mail|audit|use-case)/', '^lib/people/model\\.ts$', CORE, GROUND, NPM, NODE],
      'Signing in: sessions, codes, who the actor is.',
    ),
    {
      name: 'next-auth-in-one-place',
      comment: 'Upstream gives it security fixes only: it must be replaceable in one module.',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma|proxy\\.ts|instrumentation\\.ts)', pathNot: '^lib/auth/' },
      to: { path: `${NPM}next-auth/` },
    },
    {
      name: 'prisma-in-one-place',
      comment: 'Slices have the transaction from lib/db, never the client or its types.',
      severity: 'error',
      from: {
        path: '^(app|components|lib|proxy\\.ts|instrumentation\\.ts)',
        pathNot: '^(lib/db|prisma/engine)/',
      },
      to: { path: [`${NPM}@prisma/`, '^lib/db/(generated|client)'] },
    },
    {
      name: 'the-pool-is-not-exported',
      comment: 'Every query goes through a transaction that carries an actor.',
      severity: 'error',
      from: { pathNot: '^(lib/db|prisma/demonstration)/' },
      to: { path: '^lib/db/', pathNot: '^lib/db/index\\.ts$' },
    },
    {
      name: 'demonstration-rows-by-type',
      comment:
        'Demonstration data is checked against the schema by its generated types, and written like everything else.',
      severity: 'error',
      from: { path: '^prisma/demonstration/' },
      to: { path: '^lib/db/', pathNot: '^lib/db/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-have-no-database',
      comment: 'Reading and writing both go through a use-case.',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: { path: '^lib/(db|audit)/' },
    },
    only(
      'govuk-is-react-only',
      '^components/govuk/',
      [`${NPM}(react|react-dom|next|@types/react)/`, '\\.(css|scss)$'],
      'No domain words.',
    ),
    only(
      'components',
      '^components/(forms|domain)/',
      [
        '^components/',
        CORE,
        '^lib/(paths|civil-date|dates)\\.ts$',
        '^lib/use-case/',
        `${NPM}(react|react-dom|next|@types/react|@noble/hashes)/`,
      ],
      'Props in, markup out.',
    ),
    {
      name: 'lib-knows-no-page',
      comment: 'app composes, components draw, lib knows.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|tests|prisma|scripts)/' },
    },
    {
      name: 'no-test-in-the-service',
      comment: 'What ships does not depend on tests.',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '\\.test\\.(ts|tsx|mjs)$',
        '^lib/db/generated/.+/',
        '^components/govuk/fixtures/',
        '^\\.next/',
        '^tests/server-only',
      ],
    },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
