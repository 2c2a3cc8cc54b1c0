import { explainEntering } from '@/app/(adviser)/reviews/[assessment]/on-behalf/explain';
import { receiveUpload } from '@/app/receive-upload';
import { enterOnBehalf } from '@/lib/assessments/enter-on-behalf';
import { paths } from '@/lib/paths';

interface Params {
  readonly params: Promise<{ readonly assessment: string }>;
}

/** Well formed, and of no other use: only whether this person may is asked with it. */
const ANY_ENTRY = { reason: 'Any', 'received-day': '1', 'received-month': '1', 'received-year': '2023' } as const;

/** The document that a council sent, as a file or as a link, with why and when: its adviser begins to enter it. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { assessment: assessmentId } = await params;
  const page = paths.reviewOnBehalf(assessmentId);
  return receiveUpload(request, {
    useCase: enterOnBehalf,
    about: { assessmentId, ...ANY_ENTRY },
    input: (fields, file) => ({ ...Object.fromEntries(fields), assessmentId, file }),
    page,
    done: () => `${page}?done=begun`,
    explain: explainEntering,
  });
}
