import { connection } from 'next/server';
import { isHealthy } from '@/lib/health';

/** For whatever watches the process: 200 while the database answers, 503 otherwise. Says nothing else. */
export async function GET(): Promise<Response> {
  await connection();
  const up = await isHealthy();
  return Response.json(
    { status: up ? 'ok' : 'unavailable' },
    { status: up ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
