import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';
import { freePort } from './temporary-postgresql.mjs';

/** The parts of OpenStack Swift, whose proxy speaks S3, as Debian installs them. */
const PARTS = ['account', 'container', 'object', 'proxy'];
const program = (part) => `/usr/bin/swift-${part}-server`;

/** Whether this machine has an S3 server to test against. */
export const hasS3Server = () => PARTS.every((part) => existsSync(program(part)));

/** Rings say on which disk a thing lies. Here there is one disk, so one short script makes all three. */
const MAKE_RINGS = `
import sys
from swift.common.ring import RingBuilder
for name, port in zip(('account', 'container', 'object'), sys.argv[2:]):
    builder = RingBuilder(1, 1, 1)
    builder.add_dev({'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': int(port), 'device': 'disk', 'weight': 1.0})
    builder.rebalance()
    builder.get_ring().save('%s/%s.ring.gz' % (sys.argv[1], name))
`;

/** S3's clients sign with the key of this account and user. */
const ACCESS = { accessKey: 'tests:duty', secret: 'only-for-tests', region: 'us-east-1' };

/**
 * A real S3 server of this machine's own on a loopback port, empty, gone afterwards.
 *
 * @returns its address, who may use it, and how to stop it.
 * @throws Refusal where it is not installed or does not start.
 */
export async function temporaryS3() {
  if (!hasS3Server())
    throw new Refusal(
      'No S3 server was found: install one (Debian: apt-get install swift-proxy swift-account swift-container swift-object).',
    );
  const folder = mkdtempSync(path.join(tmpdir(), 'prevent-s3-'));
  const ports = {};
  for (const part of PARTS) ports[part] = await freePort();
  mkdirSync(path.join(folder, 'disks', 'disk'), { recursive: true });
  for (const [file, text] of Object.entries(configuration(folder, ports))) writeFileSync(path.join(folder, file), text);
  // The system's own Python: another that is first on the path does not have Swift.
  execFileSync('/usr/bin/python3', ['-c', MAKE_RINGS, folder, ports.account, ports.container, ports.object], {
    stdio: 'ignore',
  });
  const servers = PARTS.map((part) =>
    spawn(program(part), [path.join(folder, `${part}.conf`)], { cwd: folder, stdio: 'ignore' }),
  );
  const stop = async () => {
    await Promise.all(servers.map(endOf));
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200 && servers.every(({ exitCode }) => exitCode === null); tries += 1) {
    const up = await Promise.all(PARTS.map((part) => answers(ports[part])));
    if (up.every(Boolean)) return { endpoint: `http://127.0.0.1:${ports.proxy}`, ...ACCESS, stop };
    await wait(100);
  }
  await stop();
  throw new Refusal('Swift did not start from its programs in a temporary folder.');
}

const answers = (port) =>
  fetch(`http://127.0.0.1:${port}/healthcheck`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The servers keep nothing that has to be put in order: they need not be asked. */
async function endOf(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
}

function configuration(folder, ports) {
  const server = (part, pipeline) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${ports[part]}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
devices = ${path.join(folder, 'disks')}
mount_check = false
log_level = ERROR
[pipeline:main]
pipeline = healthcheck ${pipeline}
[filter:healthcheck]
use = egg:swift#healthcheck
[app:${part}-server]
use = egg:swift#${part === 'proxy' ? 'proxy' : part}
`;
  return {
    'swift.conf': `[swift-hash]
swift_hash_path_prefix = tests
swift_hash_path_suffix = tests
[storage-policy:0]
name = one
default = yes
`,
    'account.conf': server('account', 'account-server'),
    'container.conf': server('container', 'container-server'),
    'object.conf': server('object', 'object-server'),
    // Signed requests need no cache; one is named, at a port where nothing answers, because the sign-in asks for one.
    'proxy.conf': `${server('proxy', 'cache s3api tempauth slo proxy-server')}account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = ${ACCESS.region}
[filter:slo]
use = egg:swift#slo
[filter:tempauth]
use = egg:swift#tempauth
user_tests_duty = ${ACCESS.secret} .admin
`,
  };
}
