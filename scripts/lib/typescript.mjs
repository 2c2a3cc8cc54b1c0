import { runNode } from './child.mjs';

/**
 * Node's arguments for a TypeScript file of the project's. `react-server` is the condition under which the `server-only`
 * marker is the empty module that it is on the server.
 */
export const typeScriptArguments = (file, args) => ['--conditions=react-server', '--import', 'tsx', file, ...args];

export const runTypeScript = (file, args, env) => runNode(typeScriptArguments(file, args), { env });
