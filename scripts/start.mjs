/** `npm start [-- --empty | --demo]` and `npm run dev`: everything from a fresh clone to a running service. */
import { requireSupportedNode } from './lib/node-version.mjs';

requireSupportedNode();
import('./lib/start.mjs').then(({ start }) => start(process.argv.slice(2)));
