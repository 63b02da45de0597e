/** The matrix and the comparison of two areas. */
import type { ExportSettings } from '../../../cypher/export/settings.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { knownDocuments } from '../../../cypher/subgraph/documents.ts';
import { makeReader } from '../../../cypher/subgraph/reading.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { Context } from '../context.ts';
import { twoAreas } from '../two-areas.ts';
import { type Found, namedDocuments, offline, questionOf } from './base.ts';

/** The matrix or a comparison, as the page shows it. */
export async function viewOf(store: Store, options: ExportOptions, context: Context): Promise<Found> {
  const views = await offline(context);
  const reader = await makeReader(store, context.signal, options.language);
  const known = await knownDocuments(reader);
  const question = questionOf(store, options, namedDocuments(known, options.document), context);
  const cited = ({ documents }: ExportSettings) => {
    const ids = new Set(documents.map(({ id }) => id));
    return () => known.filter(({ id }) => ids.has(id));
  };
  const titled = (settings: ExportSettings) => ({ ...settings, title: options.title ?? settings.title });
  if (options.compare) {
    const [left, right] = twoAreas(options.compare);
    const { settings, tables } = await views.comparisonView({ ...question, left, right });
    return { what: { settings: titled(settings), tables, citations: cited(settings) }, notes: [] };
  }
  const { figure, tables } = await views.matrixView(question);
  const settings = titled(tables.settings);
  return {
    what: { settings, tables: tables.tables, matrix: { ...figure, settings }, citations: cited(settings) },
    notes: [],
  };
}
