import 'server-only';
import { isDatabaseUp } from './db';

/** Whether the service can do its work: at the moment, whether its database answers. */
export const isHealthy = (): Promise<boolean> => isDatabaseUp();
