import { newId } from '@/lib/ids';
import { sha256 } from '@/lib/secrets';
import { asSystem } from './system';

/** A row about a file, as far as it is the same whoever uploads it. Its bytes are nowhere: only the row is asked about. */
export function aStoredFile(scan: 'clean' | 'waiting' | 'not-scanned' = 'clean') {
  const id = newId();
  return {
    id,
    name: 'Plan.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    sha256: sha256(id),
    storageKey: `${id.slice(-2)}/${id}`,
    scan,
    scannedAt: scan === 'clean' ? new Date() : null,
  };
}

/** What a council shares from its library with the councils of its partnerships. */
export async function aSharedEvidence(of: { readonly authorityId: string; readonly by: string }): Promise<string> {
  const { authorityId, by } = of;
  const [id, at] = [newId(), new Date()];
  const link = { kind: 'link', title: 'Shared plan', url: 'https://partner.example/plan' };
  await asSystem((tx) =>
    tx.evidenceItem.create({ data: { id, authorityId, ...link, addedBy: by, addedAt: at, sharedAt: at } }),
  );
  return id;
}

/** A file that is offered for a benchmark. */
export async function aFile(of: {
  readonly assessmentId: string;
  readonly authorityId: string;
  readonly benchmark: number;
  readonly by: string;
  readonly scan?: 'clean' | 'waiting' | 'not-scanned';
}): Promise<string> {
  const { assessmentId, authorityId, benchmark, by, scan } = of;
  const at = new Date();
  const file = { ...aStoredFile(scan), authorityId, uploadedBy: by, uploadedAt: at };
  const evidenceId = newId();
  await asSystem(async (tx) => {
    await tx.storedFile.create({ data: file });
    await tx.evidenceItem.create({
      data: { id: evidenceId, authorityId, kind: 'file', title: 'Plan', fileId: file.id, addedBy: by, addedAt: at },
    });
    await tx.evidenceSupport.create({ data: { evidenceId, assessmentId, authorityId, benchmark, statementIds: [] } });
  });
  return file.id;
}
