import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

const DEFAULT_PORT = 3000;

/**
 * What `npm start` and `npm run dev` were asked for.
 *
 * @throws Refusal for an unknown option, options that contradict each other, or a PORT that is not one.
 */
export function parseStart(args, environment) {
  const values = optionsOf(args, {
    dev: { type: 'boolean', default: false },
    demo: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
  });
  if (values.demo && values.empty)
    throw new Refusal('Choose one of --demo and --empty: one asks for demonstration data and the other for none.');
  return { ...values, port: parsePort(environment.PORT) };
}

function parsePort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!/^[0-9]+$/.test(text) || port < 1 || port > 65_535)
    throw new Refusal(`PORT is "${text}": set it to a number from 1 to 65535.`);
  return port;
}

/** `parseArgs` of Node, refusing in one sentence. */
export function optionsOf(args, options) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Refusal(
      `${error.message.split('.')[0]}: this command knows ${known.length > 0 ? known.join(', ') : 'no options'}.`,
    );
  }
}
