import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/policy';
import { withNext } from './(auth)/next-path';

/** Who is signed in; anyone else signs in first and comes back to this page. */
export async function signedInActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect(withNext(paths.signIn, (await headers()).get('x-path')));
}
