import { explainKeeping } from '@/app/(authority)/evidence/[authority]/explain';
import { keepingInput } from '@/app/(authority)/evidence/[authority]/keeping-input';
import { receiveUpload } from '@/app/receive-upload';
import { keepFile } from '@/lib/evidence/keep-file';
import { paths } from '@/lib/paths';

interface Params {
  readonly params: Promise<{ readonly authority: string; readonly item: string }>;
}

/** A file as the newer version of what is in a council's library. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { authority: authorityId, item: replacesId } = await params;
  return receiveUpload(request, {
    useCase: keepFile,
    about: { authorityId, replacesId },
    input: (fields, file) => ({ ...keepingInput(fields), authorityId, replacesId, file }),
    page: paths.replaceInLibrary(authorityId, replacesId, 'file'),
    done: ({ evidenceId }) => `${paths.libraryItem(authorityId, evidenceId)}?done=replaced`,
    explain: explainKeeping('file'),
  });
}
