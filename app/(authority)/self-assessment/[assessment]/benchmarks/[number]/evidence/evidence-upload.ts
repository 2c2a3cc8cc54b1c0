import 'server-only';
import type { UploadInPieces } from '@/app/receive-pieces';
import { addEvidenceFile, type AddFileRefusal } from '@/lib/evidence/add-evidence-file';
import { beginUpload, type BeginUploadRefusal } from '@/lib/evidence/begin-upload';
import { dropUpload } from '@/lib/evidence/drop-upload';
import { seeUpload } from '@/lib/evidence/see-upload';
import { seeUploadRoom } from '@/lib/evidence/see-upload-room';
import { paths } from '@/lib/paths';
import { explainAdding } from './explain';
import { dateInput } from './link-form';

/** A file as evidence for one benchmark, whether it comes as a plain form or in pieces. */
export function evidenceUpload(
  assessmentId: string,
  benchmark: string,
): UploadInPieces<{ readonly evidenceId: string }, AddFileRefusal | BeginUploadRefusal> {
  const target = { assessmentId, benchmark };
  const page = paths.benchmarkEvidence(assessmentId, Number(benchmark));
  return {
    useCase: addEvidenceFile,
    about: target,
    input: (fields, file) => ({
      ...target,
      title: fields.get('fileTitle') ?? '',
      statementIds: fields.getAll('fileStatementIds'),
      ...dateInput(fields, 'fileEffective'),
      file,
    }),
    page,
    done: () => `${page}?done=file-added`,
    explain: explainAdding('file'),
    room: (actor) => seeUploadRoom(actor, target),
    begin: beginUpload,
    see: seeUpload,
    drop: dropUpload,
    target,
    address: paths.uploadEvidencePieces(assessmentId, Number(benchmark)),
  };
}
