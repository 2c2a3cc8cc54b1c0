import { explainKeeping } from '@/app/(authority)/evidence/[authority]/explain';
import { keepingInput } from '@/app/(authority)/evidence/[authority]/keeping-input';
import { receiveUpload } from '@/app/receive-upload';
import { keepFile } from '@/lib/evidence/keep-file';
import { paths } from '@/lib/paths';

interface Params {
  readonly params: Promise<{ readonly authority: string }>;
}

/** A file for a council's library. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { authority: authorityId } = await params;
  return receiveUpload(request, {
    useCase: keepFile,
    about: { authorityId },
    input: (fields, file) => ({ ...keepingInput(fields), authorityId, replacesId: undefined, file }),
    page: paths.addToLibrary(authorityId, 'file'),
    done: () => `${paths.library(authorityId)}?done=kept`,
    explain: explainKeeping('file'),
  });
}
