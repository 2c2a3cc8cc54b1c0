/**
 * Loaded into a process (`node --import`) so that it ends when its parent is gone. npm does not always pass a signal on,
 * and a parent that was killed cannot; a process left behind would keep port and database.
 */
import { watchParent } from './watch-parent.mjs';

watchParent(() => process.kill(process.pid, 'SIGTERM'));
