import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

const PROGRAM = '/usr/sbin/clamd';

/** Whether this machine has ClamAV's daemon. */
export const hasClamd = () => existsSync(PROGRAM);

/** The string that stands for a virus in tests everywhere, in hexadecimal, so that no scanner takes this file for one. */
const EICAR =
  '58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d5354414e444152442d414e544956495255532d544553542d46494c452124482b482a';

/** What a scanner that was asked about this has to call found. */
export const eicar = () => Buffer.from(EICAR, 'hex');

/**
 * ClamAV's own daemon with a list of one signature, on a socket in a temporary folder, gone afterwards.
 *
 * @param streamMaxLength the largest file that it takes, as its configuration says it: `60M`
 * @returns its address, and how to kill it, start it again and stop it.
 * @throws Refusal where it is not installed or does not start.
 */
export async function temporaryClamd(streamMaxLength) {
  if (!hasClamd())
    throw new Refusal('No virus scanner was found: install one (Debian: apt-get install clamav-daemon).');
  const folder = mkdtempSync(path.join(tmpdir(), 'prevent-clamd-'));
  const address = path.join(folder, 'clamd.sock');
  mkdirSync(path.join(folder, 'signatures'));
  writeFileSync(path.join(folder, 'signatures', 'tests.ndb'), `Eicar-Test-Signature:0:*:${EICAR}\n`);
  writeFileSync(
    path.join(folder, 'clamd.conf'),
    [
      `LocalSocket ${address}`,
      'FixStaleSocket yes',
      `DatabaseDirectory ${path.join(folder, 'signatures')}`,
      `TemporaryDirectory ${folder}`,
      `StreamMaxLength ${streamMaxLength}`,
      'Foreground yes',
      'MaxThreads 2',
      '',
    ].join('\n'),
  );
  let daemon;
  const start = async () => {
    daemon = spawn(PROGRAM, ['--config-file', path.join(folder, 'clamd.conf')], { cwd: folder, stdio: 'ignore' });
    for (let tries = 0; tries < 300 && daemon.exitCode === null; tries += 1) {
      if (await isListening(address)) return;
      await wait(100);
    }
    throw new Refusal('ClamAV did not start in a temporary folder.');
  };
  const kill = async () => {
    if (daemon.exitCode !== null || daemon.signalCode !== null) return;
    const ended = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGKILL');
    await ended;
  };
  const stop = async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, start, kill, stop };
}

const isListening = (address) =>
  new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });
