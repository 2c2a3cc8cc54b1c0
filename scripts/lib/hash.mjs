import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** Every file under a path (itself, where it is one), in one order on every machine; a path that does not exist has none. */
export function filesUnder(root, skip = () => false) {
  if (!existsSync(root)) return [];
  if (!statSync(root).isDirectory()) return [root];
  return readdirSync(root, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({ entry, name: path.join(root, entry.name) }))
    .filter(({ name }) => !skip(name))
    .flatMap(({ entry, name }) => (entry.isDirectory() ? filesUnder(name, skip) : [name]));
}

/** One hash over names and contents: it changes when a file is added, removed, renamed or edited, and not when touched. */
export function hashOf(folder, roots, skip) {
  const whole = createHash('sha256');
  for (const file of roots.flatMap((root) => filesUnder(path.join(folder, root), skip))) {
    const content = readFileSync(file);
    whole.update(`${path.relative(folder, file).split(path.sep).join('/')}\0${content.length}\0`).update(content);
  }
  return whole.digest('hex');
}
