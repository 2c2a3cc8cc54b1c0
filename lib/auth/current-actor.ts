import 'server-only';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import type { Actor } from '../policy';
import { authOptions, type ActorSession } from './options';

/** Read once a request. */
const session = cache((): Promise<ActorSession | null> =>
  getServerSession<ReturnType<typeof authOptions>, ActorSession>(authOptions()),
);

/** Who asks, with the roles in force; null where nobody is signed in. */
export const currentActor = async (): Promise<Actor | null> => (await session())?.actor ?? null;

/** Whether something that was typed on this page is kept for whoever asks. Known with the session: no query of its own. */
export const isTypingKept = async (path: string): Promise<boolean> =>
  (await session())?.keptPaths.includes(path) ?? false;
