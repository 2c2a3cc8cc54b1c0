import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

/**
 * One owner of a folder, by a lock file that says who it is. An owner that was killed leaves its file behind; the file is
 * stale when no process with that id is running, or one that began at another time (ids are used again).
 */

/** When the process began, in a form that only serves to tell two apart; undefined where it cannot be known. */
function beginning(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    // The 22nd field; the second is the name, in brackets, and may hold spaces.
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const now = beginning(pid);
  return began === undefined || now === undefined || began === now;
}

function read(file) {
  try {
    const content = readFileSync(file, 'utf8');
    const owner = JSON.parse(content);
    return { content, owner: Number.isInteger(owner?.pid) ? owner : undefined };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return { content: readFileSync(file, 'utf8'), owner: undefined };
    throw error;
  }
}

/** Who holds the lock now: what the owner wrote, or undefined where nobody does or the owner is gone. */
export function lockOwner(file) {
  const owner = read(file)?.owner;
  return owner !== undefined && isRunning(owner) ? owner : undefined;
}

/**
 * Takes the lock.
 *
 * @returns `{ taken: true, stale, write, release }`, where `stale` is what a dead owner left, `write(facts)` adds facts for
 * others to read, or `{ taken: false, owner }`.
 */
export function takeLock(file) {
  const mine = { pid: process.pid, began: beginning(process.pid), since: new Date().toISOString() };
  const draft = `${file}.${randomUUID()}`;
  const put = (facts) => writeFileSync(draft, `${JSON.stringify(facts)}\n`, { mode: 0o600 });
  let stale;
  for (;;) {
    put(mine);
    try {
      linkSync(draft, file); // fails where the file exists: only one of many takes it
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const found = read(file);
      if (found?.owner !== undefined && isRunning(found.owner)) return { taken: false, owner: found.owner };
      stale = found?.owner;
      moveAside(file, found?.content);
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return {
    taken: true,
    stale,
    write(facts) {
      put({ ...mine, ...facts });
      renameSync(draft, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Removes a stale lock, unless somebody else has meanwhile done so and put their own in its place. */
function moveAside(file, content) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== content) linkSync(aside, file);
  rmSync(aside);
}
