import { notFound } from 'next/navigation';
import { currentActor } from '@/lib/auth';
import { seeLetterSnapshot } from '@/lib/letters/see-outcome';

interface Params {
  readonly params: Promise<{ readonly letter: string }>;
}

/** The frozen text of a letter, byte for byte as it was hashed. Whoever may not read the outcome finds nothing here. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const read = await seeLetterSnapshot(await currentActor(), { letterId: (await params).letter });
  if (!read.ok) notFound();
  const { letterId, text, sha256 } = read.value;
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="outcome-letter-${letterId}.json"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    },
  });
}
