import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { inProject, PROJECT } from './project.mjs';

const END_WITH_PARENT = pathToFileURL(inProject('scripts', 'lib', 'end-with-parent.mjs')).href;

/** Every process that this one started and that is still running. */
const running = new Set();

function start(command, args, options) {
  const child = spawn(command, args, { cwd: PROJECT, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child)).once('error', () => running.delete(child));
  return child;
}

/** Starts Node on a script, as a process that ends when this one is gone, however this one ended. */
export function spawnNode(args, options = {}) {
  return start(process.execPath, ['--import', END_WITH_PARENT, ...args], { stdio: 'inherit', ...options });
}

/** @returns the exit code; a process that a signal ended counts as failed. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs Node on a script to its end, passing on Ctrl-C and SIGTERM, so that what it has open is closed by it first. */
export async function runNode(args, options) {
  const child = spawnNode(args, options);
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  try {
    return await ended(child);
  } finally {
    process.off('SIGINT', pass).off('SIGTERM', pass);
  }
}

/**
 * Runs a program quietly; its output is only wanted when it fails.
 *
 * @returns its exit code and what it wrote.
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const isNode = command === process.execPath;
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = isNode ? spawnNode(args, { stdio, ...options }) : start(command, args, { stdio, ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const PATIENCE_MS = 10_000;

/** Asks every process that is still running to end, waits, and ends those that do not. */
export async function stopChildren() {
  const children = [...running];
  for (const child of children) child.kill('SIGTERM');
  const impatience = setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), PATIENCE_MS);
  await Promise.all(
    children.map((child) => (child.exitCode === null && child.signalCode === null ? ended(child) : undefined)),
  );
  clearTimeout(impatience);
}
