/** `npm run authorities:load`: the councils of Great Britain from prisma/data, as often as one likes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadAuthorities } from '@/lib/authorities/load-authorities';
import { disconnect } from '@/lib/db';

const csv = await readFile(path.resolve(import.meta.dirname, '../prisma/data/authorities.csv'), 'utf8');
const { added, changed, unchanged } = await loadAuthorities(csv);
await disconnect();
process.stdout.write(`Councils: ${added} added, ${changed} changed, ${unchanged} as they were.\n`);
