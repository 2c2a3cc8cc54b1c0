import { explainAdding } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/explain';
import { dateInput } from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/evidence/link-form';
import { receiveUpload } from '@/app/receive-upload';
import { addEvidenceFile } from '@/lib/evidence/add-evidence-file';
import { paths } from '@/lib/paths';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

/** A file as evidence for one benchmark. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { assessment: assessmentId, number: benchmark } = await params;
  const page = paths.benchmarkEvidence(assessmentId, Number(benchmark));
  return receiveUpload(request, {
    useCase: addEvidenceFile,
    about: { assessmentId, benchmark },
    input: (fields, file) => ({
      assessmentId,
      benchmark,
      title: fields.get('fileTitle') ?? '',
      statementIds: fields.getAll('fileStatementIds'),
      ...dateInput(fields, 'fileEffective'),
      file,
    }),
    page,
    done: () => `${page}?done=file-added`,
    explain: explainAdding('file'),
  });
}
