/**
 * A process of its own that works with a store: `holder.js URI [FIRST]` loads documents `doc-FIRST`, … one after
 * the other and prints the id of each that was acknowledged, until it is ended. `-` for FIRST only holds it open.
 */
import { openStore } from '../../../cypher/store/open.ts';
import { documentPart, referencePart } from './parts.ts';

const [uri, first = '-'] = process.argv.slice(2);
const store = await openStore(uri);
await store.applySchema();
await store.load(referencePart());
process.stdout.write('open\n');
if (first === '-') setInterval(() => {}, 1_000);
else
  for (let at = Number(first); ; at++) {
    await store.load(heldDocument(at));
    process.stdout.write(`${at}\n`);
  }

function heldDocument(at: number) {
  const measures = Array.from({ length: 20 }, (_, n) => ({
    id: `m${n}`,
    links: ['ai'],
    departments: ['经委'],
  }));
  return documentPart({ id: `doc-${at}`, measures });
}
