import { removeDocument, storedDocuments } from '../../load/stored.ts';
import type { Command } from '../context.ts';
import { sourceOf } from '../documents.ts';
import { withStore } from '../open-store.ts';
import { UserError } from '../user-error.ts';

export interface RemoveOptions {
  /** Ids, or the files that documents came from. */
  documents: readonly string[];
  store?: string;
}

/** Takes documents out of the graph, with everything that came from them alone. */
export const remove: Command<RemoveOptions> = ({ documents, store }, context) =>
  withStore(store, async (graph) => {
    const { terminal, report, project } = context;
    let failed = false;
    for (const wanted of documents) {
      const stored = await storedDocuments(graph);
      const source = sourceOf(wanted, project.root);
      const found =
        stored.find((document) => document.id === wanted || document.source === wanted) ??
        stored.find((document) => document.source === source);
      if (found) {
        await removeDocument(graph, found.id);
        terminal.data(`removed  ${found.title}\n`);
        continue;
      }
      failed = true;
      report(
        new UserError(
          `${wanted}: no such document in the graph; to see what is there: cetu query 'MATCH (d:Document) RETURN d.id AS id, d.source AS source, d.title AS title'`,
        ),
      );
    }
    return failed ? 1 : 0;
  });
