/** Addresses of exports: what the page needs beyond what it shows. */
import { Hono } from 'hono';
import type { EvidenceRow } from '../../../cypher/export/subgraph.ts';
import { ofOneMoment } from '../../../cypher/store/one-moment.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { knownDocuments } from '../../../cypher/subgraph/documents.ts';
import { evidenceOf } from '../../../cypher/subgraph/evidence.ts';
import { namedNodes } from '../../../cypher/subgraph/of-nodes.ts';
import { makeReader } from '../../../cypher/subgraph/reading.ts';
import {
  exportDocumentsQuestion,
  exportDocumentsSchema,
  exportNodesQuestion,
  exportNodesSchema,
} from '../../api/export.ts';
import { DRAWN_LABELS } from '../../api/graph.ts';
import { body, limited } from '../body.ts';
import { parsed } from '../rows.ts';

/** Every node that a question may name has an id of at most 400 characters. */
const MOST_BYTES = 2_000_000;

/** Paths that take a POST. */
export const EXPORT_POSTS: ReadonlySet<string> = new Set(['/api/export/nodes', '/api/export/documents']);

export function exportRoutes(store: Store): Hono {
  const routes = new Hono();
  routes.post('/nodes', limited(MOST_BYTES), async (c) => {
    const { language, nodes: wanted } = await body(c, exportNodesQuestion);
    const measures = wanted.filter(({ label }) => label === 'Measure').map(({ id }) => id);
    const { signal } = c.req.raw;
    const question = async () => {
      const reader = await makeReader(store, signal, language);
      const found = await namedNodes(reader, wanted, new Set(DRAWN_LABELS));
      const evidence: EvidenceRow[] = [];
      if (measures.length > 0)
        for await (const row of evidenceOf(reader, await knownDocuments(reader), measures))
          evidence.push(row);
      return { ...found, evidence };
    };
    const { value, state } = await ofOneMoment(store, question, { signal });
    return c.json(parsed(exportNodesSchema, { ...value, moment: state }));
  });
  routes.post('/documents', limited(MOST_BYTES), async (c) => {
    const { language } = await body(c, exportDocumentsQuestion);
    const { signal } = c.req.raw;
    const question = async () => knownDocuments(await makeReader(store, signal, language));
    const { value: documents } = await ofOneMoment(store, question, { signal });
    return c.json(parsed(exportDocumentsSchema, { documents }));
  });
  return routes;
}
