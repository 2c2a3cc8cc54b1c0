/** `npm test`: everything that is checked, from a fresh clone, ending in a line `N passed, N failed`. */
import { requireSupportedNode } from './lib/node-version.mjs';

requireSupportedNode();
import('./lib/test.mjs').then(({ testEverything }) => testEverything(process.argv.slice(2)));
