import type { LoadSummary, Store } from '../../cypher/store/store.ts';
import type { GraphKnowledge } from '../graph/knowledge.ts';
import { referencePart } from '../graph/reference-part.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * Loads frameworks, areas, industries and instruments where the graph has them not, or as they were before.
 * Gives null where nothing had to be done.
 */
export async function loadReference(
  store: Store,
  knowledge: GraphKnowledge,
  knowledgeHash: string,
): Promise<LoadSummary | null> {
  const wanted = fingerprint('reference', knowledgeHash);
  const session = store.read();
  try {
    const { rows } = await session.run('MATCH (f:Framework) RETURN f.id AS id, f.fingerprint AS fingerprint');
    const upToDate =
      rows.length === knowledge.frameworks.length && rows.every((row) => row.fingerprint === wanted);
    if (upToDate) return null;
  } finally {
    await session.close();
  }
  return store.load(referencePart(knowledge, wanted));
}
