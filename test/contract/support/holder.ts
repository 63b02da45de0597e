/**
 * A process of its own that works with a store: `holder.js URI [FIRST]` loads documents `doc-FIRST`, … one after
 * the other and prints the id of each that was acknowledged, until it is ended or one fails: then it prints the code
 * and the message of the error, and closes the store. `-` for FIRST only holds it open.
 */
import { openStore } from '../../../cypher/store/open.ts';
import { StoreError } from '../../../cypher/store/store.ts';
import { heldDocument } from './held-document.ts';
import { referencePart } from './parts.ts';

const [uri, first = '-'] = process.argv.slice(2);
const store = await openStore(uri);
await store.applySchema();
await store.load(referencePart());
process.stdout.write('open\n');
if (first === '-') setInterval(() => {}, 1_000);
else await loadUntilItFails(Number(first));

async function loadUntilItFails(from: number): Promise<void> {
  try {
    for (let at = from; ; at++) {
      await store.load(heldDocument(at));
      process.stdout.write(`${at}\n`);
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stdout.write(`failed ${error.code} ${error.message}\n`);
    await store.close();
  }
}
