/** The result of a query: a table, and a graph where it has nodes. */

import type { KnownDocument } from '../../../cypher/subgraph/documents.ts';
import type { HeldGraph } from '../../../cypher/subgraph/of-documents.ts';
import { graphOfResult, tableOfResult } from '../../../cypher/subgraph/of-result.ts';
import { warnOfUnknown } from '../commands/query.ts';
import { statementOf } from '../statement.ts';
import { type Base, type Found, settingsOf, WORDS } from './base.ts';
import { heldGraph } from './held.ts';

export async function ofQuery(base: Base): Promise<Found> {
  const { reader, documents, options, context } = base;
  const words = WORDS[options.language];
  const { cypher, parameters } = await statementOf(
    {
      ...(options.query !== undefined && { cypher: options.query }),
      ...(options.saved !== undefined && { saved: options.saved }),
      param: options.param,
    },
    context.stdin,
  );
  const session = reader.store.read();
  const result = await session
    .run(cypher, { parameters, signal: context.signal })
    .finally(() => session.close());
  warnOfUnknown(result, context.terminal);
  const { nodes, edges, loose } = graphOfResult(result, reader);
  const settings = settingsOf(base, {
    title: options.saved ?? words.result,
    subject: 'query',
    documents,
    limits: loose > 0 ? [{ what: words.loose, shown: 0, total: loose }] : [],
    query: { name: options.saved ?? null, text: cypher, parameters },
  });
  const tables = [tableOfResult(result, words.result)];
  if (nodes.length === 0)
    return {
      what: { settings, tables, citations: () => documents },
      notes: [`${result.rows.length} rows, none with a node of the graph`],
    };
  const held = { nodes, edges };
  return {
    what: { ...heldGraph(held, base, settings), tables, citations: () => citedIn(held, documents) },
    notes: [`${result.rows.length} rows`],
  };
}

/** Documents that are in the graph; where it has none, all that were looked at. */
function citedIn({ nodes }: HeldGraph, documents: readonly KnownDocument[]): readonly KnownDocument[] {
  const keys = new Set(nodes.map(({ key }) => key));
  const inside = documents.filter(({ id }) => keys.has(`Document:${id}`));
  return inside.length > 0 ? inside : documents;
}
