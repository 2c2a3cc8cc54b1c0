import { existsSync } from 'node:fs';
import { runQuietly } from './child.mjs';

/** Whether packages can be installed without asking anybody. */
export const canInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Whether a server that is installed would be started there and then, which nobody asked for. */
export const startsServices = () => existsSync('/run/systemd/system');

/** Installs packages of Debian's. @returns the exit code and what was written. */
export async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update'], { env });
  return runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}
