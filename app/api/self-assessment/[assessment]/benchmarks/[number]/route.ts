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
import { saveBenchmark } from '@/lib/assessments/save-benchmark';
import { paths } from '@/lib/paths';

interface Params {
  readonly params: Promise<{ readonly assessment: string; readonly number: string }>;
}

/** What was typed so far on a benchmark's page: the fields that changed, with what the page was shown of each. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { assessment, number } = await params;
  return autosave(request, {
    path: paths.benchmark(assessment, Number(number)),
    useCase: saveBenchmark,
    input: (form) => ({ ...autosavedInput(form), assessmentId: assessment, benchmark: number }),
    saved: ({ seen, at }) => ({ seen, at }),
    waitFor: waitsForCompletion,
    explain: explainAutosave,
    labels: SAVE_LABELS,
    words: valueWords,
  });
}
