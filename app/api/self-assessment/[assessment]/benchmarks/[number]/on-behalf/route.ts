import {
  explainAutosave,
  waitsForCompletion,
  SAVE_LABELS,
} from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/explain';
import {
  autosavedInput,
  valueWords,
} from '@/app/(authority)/self-assessment/[assessment]/benchmarks/[number]/form-input';
import { autosave } from '@/app/autosave';
import { saveOnBehalf } from '@/lib/assessments/save-on-behalf';
import { paths } from '@/lib/paths';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

/** What the adviser typed so far of what the council sent, as the council's own page saves itself. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { assessment, number } = await params;
  return autosave(request, {
    path: paths.reviewOnBehalfBenchmark(assessment, Number(number)),
    useCase: saveOnBehalf,
    input: (form) => ({ ...autosavedInput(form), assessmentId: assessment, benchmark: number }),
    saved: ({ seen, at }) => ({ seen, at }),
    waitFor: waitsForCompletion,
    explain: explainAutosave,
    labels: SAVE_LABELS,
    words: valueWords,
  });
}
