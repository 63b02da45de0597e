/** What the options of `cetu export` ask for. */
import { FormatError } from '../../../cypher/export/formats.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { knownDocuments, knownFrameworks } from '../../../cypher/subgraph/documents.ts';
import { makeReader } from '../../../cypher/subgraph/reading.ts';
import { wholeGraph } from '../../../cypher/subgraph/whole.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { Context } from '../context.ts';
import { checkDay, UserError } from '../user-error.ts';
import { type Base, type Found, settingsOf, WORDS } from './base.ts';
import { ofDocuments } from './documents.ts';
import { ofQuery } from './query.ts';
import { viewOf } from './views.ts';

/** Throws a {@link UserError} with exit code 2 where the options contradict each other or name what is not there. */
export async function exportable(store: Store, options: ExportOptions, context: Context): Promise<Found> {
  checkChoice(options);
  const { language } = options;
  if (options.matrix || options.compare) return viewOf(store, options, context);
  const reader = await makeReader(store, context.signal, language);
  const documents = await knownDocuments(reader);
  const base: Base = { reader, documents, frameworks: await knownFrameworks(reader), options, context };
  if (options.query !== undefined || options.saved !== undefined) return ofQuery(base);
  if (options.area !== undefined || options.document !== undefined || options.asOf || options.counting)
    return ofDocuments(base);
  const settings = settingsOf(base, { title: WORDS[language].whole, subject: 'graph', documents });
  return {
    what: {
      settings,
      graph: wholeGraph(reader, documents),
      citations: () => documents,
      picture: () => {
        throw new FormatError(
          'The whole graph is too large for a picture: narrow it with --area, --document or --query, or choose gexf.',
        );
      },
    },
    notes: [],
  };
}

function checkChoice({ query, saved, area, document, matrix, compare, asOf }: ExportOptions): void {
  const chosen = [query, saved, area, matrix, compare].filter((choice) => choice !== undefined);
  if (chosen.length > 1 || (chosen.length === 1 && !area && !matrix && !compare && document))
    throw new UserError('choose one of --query, --saved, --area, --matrix and --compare', 2);
  if (asOf !== undefined) checkDay('--as-of', asOf);
}
