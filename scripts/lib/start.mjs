import { parseStart } from './arguments.mjs';
import { ensureBuild, ensureClient, ensureDependencies } from './checkout.mjs';
import { ended, stopChildren } from './child.mjs';
import { dataFolder, filesFolder } from './data-folder.mjs';
import { bringUpToDate, databaseFolder } from './database.mjs';
import { prepareDemonstration } from './demonstration.mjs';
import { openEmbeddedDatabase, ownDataFolder } from './embedded-database.mjs';
import { Refusal, sayAndFail } from './refusal.mjs';
import { secretsFor } from './secrets.mjs';
import { checkPort, startServer, untilReady } from './server.mjs';
import { loadDemonstration } from './seed.mjs';
import { howUploadsGo } from './uploads-line.mjs';
import { watchParent } from './watch-parent.mjs';

const say = (line) => console.log(line);

/** What is open, to be closed in the opposite order. */
const open = [];
let stopping = false;

/** Stops everything and ends; a second Ctrl-C does not wait. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  await stopChildren();
  for (const close of open.reverse()) await close();
  process.exit(code);
}

export async function start(args) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  // npm does not pass every signal on. Without npm between, a shell may go and leave the service running on purpose.
  if (process.env.npm_lifecycle_event) watchParent(() => void stop(0));
  try {
    const code = await run(parseStart(args, process.env));
    await stop(code);
  } catch (error) {
    if (stopping) return; // a step that the stop cut short
    sayAndFail(error);
    await stop(1);
  }
}

async function run({ dev, demo, empty, port }) {
  const host = process.env.PREVENT_HOST || '127.0.0.1';
  const baseUrl = process.env.PREVENT_BASE_URL || `http://localhost:${port}`;
  await checkPort(port, host);
  const folder = dataFolder();
  const isEmbedded = !process.env.DATABASE_URL;
  const lock = isEmbedded ? own(folder) : undefined;

  await ensureDependencies(say);
  await ensureClient(say);
  const secrets = secretsFor(folder);
  if (!dev) await ensureBuild(say, { ...process.env, ...secrets });

  const url = isEmbedded ? await openOwn(folder, lock, baseUrl) : process.env.DATABASE_URL;
  if (!isEmbedded) say('Connecting to PostgreSQL …');
  const migrations = await bringUpToDate(url);
  if (migrations > 0) say(`Applied ${migrations} migration${migrations === 1 ? '' : 's'}.`);

  const env = {
    ...process.env,
    ...secrets,
    DATABASE_URL: url,
    PREVENT_DATABASE: isEmbedded ? 'embedded' : 'postgresql',
    PREVENT_DEMO: '',
    PREVENT_FILES_DIR: filesFolder(folder),
    PREVENT_BASE_URL: baseUrl,
    NEXTAUTH_URL: baseUrl,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  const load = () => {
    say('Loading demonstration data …');
    return loadDemonstration({ ...env, PREVENT_DEMO: '1' });
  };
  const { isDemonstration, hasNobody } = await prepareDemonstration(url, { isEmbedded, demo, empty }, load);
  if (isDemonstration) env.PREVENT_DEMO = '1';

  say('Starting the server …');
  const server = startServer({ isDevelopment: dev, port, host, env });
  const end = ended(server);
  await untilReady(server, port, host);
  say(`\nReady at ${baseUrl}`);
  say(howToSignIn({ baseUrl, isDemonstration, hasNobody }));
  const uploads = howUploadsGo(env);
  if (uploads) say(uploads);
  say('Ctrl-C stops it.');

  const code = await end;
  if (stopping) return 0;
  throw new Refusal(`The server ended by itself (code ${code}): see its log above.`);
}

function own(folder) {
  const lock = ownDataFolder(folder);
  open.push(() => lock.release());
  return lock;
}

async function openOwn(folder, lock, baseUrl) {
  say(`Opening the embedded database in ${folder} …`);
  const embedded = await openEmbeddedDatabase(databaseFolder(folder), {
    onFailure(error) {
      console.error(`The embedded database failed (${error.message}): start the service again.`);
      void stop(1);
    },
  });
  open.push(() => embedded.close());
  lock.write({ url: embedded.url, socketFolder: embedded.socketFolder, baseUrl });
  return embedded.url;
}

function howToSignIn({ baseUrl, isDemonstration, hasNobody }) {
  if (isDemonstration) return `To sign in, open ${baseUrl}/sign-in and choose one of the made-up people by role.`;
  if (hasNobody)
    return 'To sign in, make the first administrator in another terminal: npm run admin:invite -- <e-mail address>';
  return `To sign in, open ${baseUrl}/sign-in and give your e-mail address: a code is sent to it.`;
}
