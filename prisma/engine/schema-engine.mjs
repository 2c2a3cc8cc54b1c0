#!/usr/bin/env node
/**
 * A stand-in for Prisma's native schema engine, for machines that cannot download it.
 *
 * It speaks the engine's own protocol (JSON-RPC 2.0, one message a line, stdin to stdout) over the official WebAssembly
 * build of the same engine, @prisma/schema-engine-wasm, with @prisma/adapter-pg as its connection. `npm run db:generate`,
 * `db:migrate` and every `prisma migrate` command therefore behave as documented by Prisma. Where the native engine is
 * present it is used and this file is not (scripts/prisma.mjs).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const WASM_FOLDER = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));

const { values, positionals } = parseArgs({
  options: {
    datamodels: { type: 'string', multiple: true, default: [] },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
  allowPositionals: true,
});

if (values.version) {
  const { version } = JSON.parse(readFileSync(path.join(WASM_FOLDER, 'package.json'), 'utf8'));
  console.log(`schema-engine-cli ${version.split('.').at(-1)}`);
  process.exit(0);
}
// `cli can-connect-to-database` and the like: a connection that fails says so at the first request, with a better message.
if (positionals[0] === 'cli') process.exit(0);

const write = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

/** The names of the protocol where they differ from the WebAssembly build's methods. */
const METHODS = { getDatabaseVersion: 'version' };

/** A panic of the engine ends in the message that it leaves here. */
const panic = { message: undefined, set_message: (message) => (panic.message = message) };
globalThis.PRISMA_WASM_PANIC_REGISTRY = panic;

// A panic inside a promise of the engine's own never reaches the caller: answer what is open, then end as the engine does.
process.on('uncaughtException', (error) => {
  const message = panic.message ?? String(error?.stack ?? error);
  if (current !== undefined)
    write({ id: current, error: { code: 4466, message, data: { is_panic: true, message, meta: null } } });
  process.exitCode = 101;
  process.stdout.write('', () => process.exit());
});

let current;
let opening;
const engine = () => (opening ??= openEngine());
let printed = 0;

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
// One request after the other, as the native engine answers them: they share one connection and one advisory lock.
let queue = Promise.resolve();
lines.on('line', (line) => {
  if (line.trim() !== '') queue = queue.then(() => answer(JSON.parse(line)));
});
lines.on('close', () => void queue.then(() => process.exit(0)));

async function answer({ id, method, params }) {
  if (method === undefined) return; // the CLI's receipt for a `print` of ours
  current = id;
  try {
    const { schemaEngine, errors } = await engine();
    const name = METHODS[method] ?? method;
    if (typeof schemaEngine[name] !== 'function')
      throw new Error(`The schema engine stand-in does not know "${method}".`);
    try {
      const result = (await schemaEngine[name](params)) ?? null;
      if (method === 'diff' && result.stdout) {
        printed += 1;
        write({ id: `print-${printed}`, method: 'print', params: { content: result.stdout } });
      }
      write({ id, result });
    } catch (error) {
      throw underlying(error, errors);
    }
  } catch (error) {
    const { message, meta, code, isPanic } = describe(error);
    const data = { is_panic: isPanic, message, meta, ...(code === undefined ? {} : { error_code: code }) };
    write({ id, error: { code: 4466, message, data } });
  }
}

/** The driver's own error says more than the number under which the adapter filed it. */
function underlying(error, errors) {
  const filed = /"id":\s*(\d+)/.exec(String(error?.message ?? ''));
  return (filed && errors.consumeError(Number(filed[1]))?.error) || error;
}

function describe(error) {
  const cause = error?.cause;
  const original = typeof cause === 'object' && cause !== null ? cause.originalMessage : undefined;
  const isPanic = error instanceof WebAssembly.RuntimeError;
  const message = (isPanic ? panic.message : original) ?? error?.message ?? String(error);
  return { message, meta: error?.meta ?? null, code: error?.code, isPanic };
}

async function openEngine() {
  const wasm = await loadWasm();
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const factory = bindMigrationAwareSqlAdapterFactory(await adapterFactory());
  const files = values.datamodels.map((file) => [file, readFileSync(file, 'utf8')]);
  // `migrate diff` brings its schemas with the request; an empty list is a panic.
  const datamodels = files.length > 0 ? files : undefined;
  const schemaEngine = await wasm.SchemaEngine.new({ datamodels }, () => undefined, factory);
  return { schemaEngine, errors: factory.errorRegistry };
}

/** Without a bundler a .wasm file cannot be imported on Node 20: load it as its JavaScript half expects. */
async function loadWasm() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = new WebAssembly.Module(readFileSync(path.join(WASM_FOLDER, 'schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

async function adapterFactory() {
  const [{ PrismaPg }, { default: pg }] = [await import('@prisma/adapter-pg'), await import('pg')];
  if (values.datasource === undefined) throw new Error('No database: DATABASE_URL is not set.');
  // Taken apart, because a connection string would win over the name of the shadow database.
  const { user, password, host, port, database, ssl } = new pg.Client(JSON.parse(values.datasource).url);
  const factory = new PrismaPg({ user, password, host, port, database, ssl, connectionTimeoutMillis: 5_000 });
  const { connect, connectToShadowDb } = factory;
  factory.connect = async () => mend(await connect.call(factory));
  factory.connectToShadowDb = async () => closeFirst(mend(await connectToShadowDb.call(factory)));
  return factory;
}

const INTERNAL_CHAR = 18;
const TEXT = 25;

/** Two things in which the adapter, made for the client, falls short of what the engine asks of a connection. */
function mend(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  // PostgreSQL's internal "char" type, which the catalogue uses, is unknown to the adapter: present it as text.
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    for (const field of result.fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
    return result;
  };
  // It cuts a script at every semicolon, also inside a function's body: send it whole, as the native engine does.
  adapter.executeScript = async (script) => {
    await adapter
      .underlyingDriver()
      .query(script)
      .catch((error) => adapter.onError(error));
  };
  return adapter;
}

/** The adapter drops the shadow database while its own pool is still connected, which PostgreSQL refuses. */
function closeFirst(adapter) {
  const pool = adapter.underlyingDriver();
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await pool.end();
    pool.end = () => Promise.resolve();
    await dispose();
  };
  return adapter;
}
