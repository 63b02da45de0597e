/** What exports ask of the server: more of what is shown than the page has. */

import type * as z from 'zod';
import type { CitedDocument } from '../../../cypher/export/citations.ts';
import type { Language } from '../../../cypher/export/settings.ts';
import { EXPORT_BATCH, exportDocumentsSchema, exportNodesSchema } from '../../api/export.ts';
import type { NodeName } from '../../api/graph.ts';
import { askAtLength } from './client.ts';

export type ExportPart = z.infer<typeof exportNodesSchema>;

/** States of the graph that the parts of an export are of. */
export type States = Set<string | null>;

/** Whether the graph changed while parts of an export were read, or between them. */
export const haveChanged = (states: States): boolean => states.size > 1 || states.has(null);

/** Nodes with all that is known of them, batch after batch; notes in `states` what each is of. */
export async function* askExportNodes(
  nodes: readonly NodeName[],
  { language, signal, states }: { language: Language; signal: AbortSignal; states: States },
): AsyncGenerator<ExportPart> {
  for (let at = 0; at < nodes.length; at += EXPORT_BATCH) {
    const question = { language, nodes: nodes.slice(at, at + EXPORT_BATCH) };
    const part = await askAtLength('export/nodes', question, exportNodesSchema, signal);
    states.add(part.moment);
    yield part;
  }
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
