/** What exports ask of the server: more of what is shown than the page has. */

import type * as z from 'zod';
import type { CitedDocument } from '../../../cypher/export/citations.ts';
import type { Language } from '../../../cypher/export/settings.ts';
import { EXPORT_BATCH, exportDocumentsSchema, exportNodesSchema } from '../../api/export.ts';
import type { NodeName } from '../../api/graph.ts';
import { askAtLength } from './client.ts';

export type ExportPart = z.infer<typeof exportNodesSchema>;

/** Nodes with all that is known of them, batch after batch. */
export async function* askExportNodes(
  nodes: readonly NodeName[],
  language: Language,
  signal: AbortSignal,
): AsyncGenerator<ExportPart> {
  for (let at = 0; at < nodes.length; at += EXPORT_BATCH)
    yield await askAtLength(
      'export/nodes',
      { language, nodes: nodes.slice(at, at + EXPORT_BATCH) },
      exportNodesSchema,
      signal,
    );
}

/** The documents of these ids, as lists of references name them. */
export async function askCitedDocuments(
  ids: ReadonlySet<string>,
  language: Language,
  signal: AbortSignal,
): Promise<CitedDocument[]> {
  const { documents } = await askAtLength('export/documents', { language }, exportDocumentsSchema, signal);
  return documents.filter(({ id }) => ids.has(id));
}
