import 'server-only';
import { z } from 'zod';
import { systemClock } from '../clock';
import { env } from '../env';
import { log } from '../log';
import { deliver } from '../mail/deliver';
import { filesAtStart } from '../storage/at-start';
import { tendFile, tendFiles } from '../storage/tend-file';
import { uploadMode } from '../storage/upload-mode';
import { repeatedly } from './repeatedly';
import { startWorker } from './worker';

const mailJob = z.object({ sealed: z.string() });
const filesJob = z.object({ fileId: z.string() });

/** How often the worker looks for files that wait for the scanner, or that nothing belongs to. */
const FILES_ROUND_MS = 300_000;

/** Starts the worker with the service's handlers, and says what is not configured. */
export async function startBackgroundWork(): Promise<void> {
  endWhereMisconfigured();
  endWith(await filesAtStart());
  const { PREVENT_DEMO, PREVENT_SMTP_URL } = env();
  if (!PREVENT_DEMO && PREVENT_SMTP_URL === undefined)
    log.warn({
      event: 'mail-not-configured',
      message: 'PREVENT_SMTP_URL is not set: e-mails, sign-in codes among them, wait in the queue.',
    });
  sayHowUploadsGo();
  const stop = await startWorker(
    {
      mail: (data) => deliver(mailJob.parse(data).sealed, systemClock.now()),
      files: (data) => tendFile(filesJob.parse(data).fileId),
    },
    systemClock,
  );
  const endRounds = repeatedly('files', FILES_ROUND_MS, tendFiles);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      endRounds();
      void stop();
    });
}

function sayHowUploadsGo(): void {
  const mode = uploadMode();
  if (mode === 'not-scanned')
    log.warn({
      event: 'files-not-scanned',
      message: 'PREVENT_CLAMAV is not set: uploaded files are served without a scan, and marked so.',
    });
  if (mode === 'refused')
    log.warn({
      event: 'uploads-refused',
      message:
        'PREVENT_CLAMAV is not set: files cannot be uploaded. Configure a scanner, or set PREVENT_UPLOADS_WITHOUT_SCANNER=allow.',
    });
}

/** Ends the process with what is malformed, rather than answer every request with an error page. */
function endWhereMisconfigured(): void {
  try {
    env();
  } catch (error) {
    endWith(error instanceof Error ? error.message : String(error));
  }
}

function endWith(sentence: string | undefined): void {
  if (sentence === undefined) return;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
