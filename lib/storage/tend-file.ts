import 'server-only';
import { inTransaction, type Tx } from '../db';
import { env } from '../env';
import { log } from '../log';
import { systemClock, type Clock } from '../clock';
import { isScannerThere, scanStream, type Verdict } from './clamd';
import { storage, sweepArriving } from './index';
import { isDown, isUp } from './outage';
import { ScannerDown } from './scanner-down';
import type { ScanState } from './upload-mode';
import { sweepUploads } from './uploads';
import { whole } from './whole';

interface Tended {
  readonly id: string;
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: ScanState;
  /** Nobody has a use for the bytes: taken out before anything that named it was submitted, or of an answer that was left. */
  readonly isOrphan: boolean;
}

/**
 * Files with something left to do: erase them, or ask the scanner. The files of an answer by link that was left are kept for
 * seven days (LEFT_FILES_DAYS in lib/together), so that leaving it can be undone; what is evidence stands by itself.
 */
const listToTend = (tx: Tx, id: string | null, now: Date): Promise<Tended[]> => tx.$queryRaw<Tended[]>`
  select f.id, f.storage_key as "storageKey", f.bytes, f.sha256, f.scan, gone.is_orphan as "isOrphan"
  from stored_file f
  left join evidence_item e on e.file_id = f.id
  left join asked_question_file a on a.file_id = f.id
  left join asked_question q on q.id = a.question_id
  cross join lateral (
    select case when e.id is null then coalesce(q.decision = 'left' and q.decided_at + interval '7 days' <= ${now}, false)
      else e.removed_at is not null and e.first_submitted_at is null
        and not exists (select from evidence_item n where n.source_file_id = f.id and n.first_submitted_at is not null) end as is_orphan
  ) gone
  where f.erased_at is null and (${id}::uuid is null or f.id = ${id}::uuid) and (gone.is_orphan or f.scan in ('waiting', 'not-scanned', 'refused'))
  order by f.uploaded_at limit 1000`;

/**
 * What a new or a removed file needs: its scan, or its erasure. Done again it changes nothing more.
 *
 * @throws where scanner or storage cannot answer: the file stays in quarantine and is tried again.
 */
export async function tendFile(fileId: string, clock: Clock = systemClock): Promise<void> {
  const found = await inTransaction({ as: 'system' }, clock.now(), (tx) => listToTend(tx, fileId, clock.now()));
  for (const file of found) await tend(file, clock);
}

async function tend(file: Tended, clock: Clock): Promise<void> {
  const { PREVENT_CLAMAV } = env();
  if (file.isOrphan || file.scan === 'refused') return erase(file, clock);
  if (PREVENT_CLAMAV === undefined) return;
  const verdict = await scanned(file, PREVENT_CLAMAV);
  await inTransaction({ as: 'system' }, clock.now(), (tx) =>
    tx.storedFile.updateMany({
      where: { id: file.id, scan: { in: ['waiting', 'not-scanned'] } },
      data: { scan: verdict.clean ? 'clean' : 'refused', scannedAt: clock.now() },
    }),
  );
  if (verdict.clean) return;
  log.warn({ event: 'file-refused-by-scanner', file: file.id, found: verdict.found });
  await erase(file, clock);
}

/** The scanner's word, about exactly the bytes that were uploaded: of others it never sees the end. */
async function scanned({ storageKey, bytes, sha256 }: Tended, address: string): Promise<Verdict> {
  const source = whole(await storage().read(storageKey), { bytes, sha256 });
  let broken: Error | undefined;
  source.once('error', (error) => (broken = error));
  try {
    const verdict = await scanStream(address, source);
    isUp('scanner');
    return verdict;
  } catch (error) {
    if (broken !== undefined || (await isScannerThere(address))) throw error;
    const down = new ScannerDown(address, error);
    isDown('scanner', down);
    throw down;
  }
}

/**
 * First the row says so, then the bytes go: what is left behind by a crash between the two, the next round finds without a row.
 * Asked again under the lock of the question that it came with: its answer may have been accepted in the meantime.
 */
async function erase(file: Tended, clock: Clock): Promise<void> {
  const isErased = await inTransaction({ as: 'system' }, clock.now(), async (tx) => {
    await tx.$queryRaw`select 1 from asked_question q join asked_question_file a on a.question_id = q.id
      where a.file_id = ${file.id}::uuid for update of q`;
    const [still] = await listToTend(tx, file.id, clock.now());
    if (still === undefined || (!still.isOrphan && still.scan !== 'refused')) return false;
    await tx.storedFile.updateMany({ where: { id: file.id, erasedAt: null }, data: { erasedAt: clock.now() } });
    return true;
  });
  if (isErased) await storage().remove(file.storageKey);
}

/** Bytes younger than this may belong to an upload that has not written its row yet. */
const GRACE_MS = 3_600_000;

/**
 * The worker's regular round: files that wait for the scanner are tried again, and what a process that was killed left behind
 * is removed.
 */
export async function tendFiles(clock: Clock = systemClock): Promise<void> {
  const waiting = await inTransaction({ as: 'system' }, clock.now(), (tx) => listToTend(tx, null, clock.now()));
  await tendAll(waiting, clock);
  const before = new Date(clock.now().getTime() - GRACE_MS);
  const swept = (await sweepArriving(before)) + (await sweepAbandoned(clock)) + (await sweepKept(before, clock));
  if (swept > 0) log.info({ event: 'orphaned-files-removed', files: swept });
}

/** One after the other. Where the scanner is down it is not waited for once a file: the round ends, but for what is erased. */
async function tendAll(files: readonly Tended[], clock: Clock): Promise<void> {
  let isThere = true;
  for (const file of files) {
    const needsScanner = !file.isOrphan && file.scan !== 'refused';
    if (needsScanner && !isThere) continue;
    try {
      await tend(file, clock);
    } catch (error) {
      if (error instanceof ScannerDown) isThere = false;
      else
        log.warn({
          event: 'file-waits',
          file: file.id,
          message: error instanceof Error ? error.message : String(error),
        });
    }
  }
}

/** For so long somebody may come back to an upload that broke off: a working day and the night after it. */
const ABANDONED_MS = 24 * 3_600_000;

async function sweepAbandoned(clock: Clock): Promise<number> {
  const now = clock.now();
  await inTransaction({ as: 'system' }, now, (tx) =>
    tx.uploadUnderWay.deleteMany({ where: { expiresAt: { lte: now } } }),
  );
  return sweepUploads(new Date(now.getTime() - ABANDONED_MS));
}

const AT_ONCE = 500;

async function sweepKept(before: Date, clock: Clock): Promise<number> {
  let swept = 0;
  let keys: string[] = [];
  // A database that knows of no file at all is not the one that these belong to: a backup may be half restored.
  const isTheirs = await inTransaction({ as: 'system' }, clock.now(), (tx) =>
    tx.storedFile.findFirst({ select: { id: true } }),
  );
  if (isTheirs === null) return 0;
  const sweepKeys = async () => {
    const rows = await inTransaction({ as: 'system' }, clock.now(), (tx) =>
      tx.storedFile.findMany({ where: { storageKey: { in: keys }, erasedAt: null }, select: { storageKey: true } }),
    );
    const known = new Set(rows.map(({ storageKey }) => storageKey));
    for (const key of keys.filter((each) => !known.has(each))) {
      await storage().remove(key);
      swept += 1;
    }
    keys = [];
  };
  for await (const { key, keptAt } of storage().list()) {
    if (keptAt >= before) continue;
    keys.push(key);
    if (keys.length >= AT_ONCE) await sweepKeys();
  }
  if (keys.length > 0) await sweepKeys();
  return swept;
}
