/**
 * Demonstration data for an empty database: a made-up region in the middle of its cycle. The start script runs it, or
 * `npx prisma db seed`; docs/operating.md says where demonstration data may be.
 */
import { disconnect } from '@/lib/db';
import { systemClock } from '@/lib/clock';
import { loadDemonstration } from './demonstration';

try {
  const outcome = await loadDemonstration(systemClock.now());
  if (outcome.kind === 'loaded') {
    process.stdout.write(`Loaded demonstration data: ${outcome.councils} made-up councils.\n`);
  } else {
    process.stderr.write(
      'Demonstration data is only loaded into an empty database, and this one is in use. Nothing was changed.\n',
    );
    process.exitCode = 1;
  }
} finally {
  await disconnect();
}
