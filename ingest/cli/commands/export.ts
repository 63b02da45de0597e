import { resolve } from 'node:path';
import { withChange } from '../../../cypher/export/changed.ts';
import type { Format } from '../../../cypher/export/format-names.ts';
import { FORMAT_FACTS, FormatError } from '../../../cypher/export/formats.ts';
import type { Language } from '../../../cypher/export/settings.ts';
import { ofOneMoment } from '../../../cypher/store/one-moment.ts';
import type { Parameter, Store } from '../../../cypher/store/store.ts';
import type { Command, Context } from '../context.ts';
import { exportable } from '../export/exportable.ts';
import { writeExport } from '../export/write-export.ts';
import { withStore } from '../open-store.ts';
import { UserError } from '../user-error.ts';

export interface ExportOptions {
  /** File to write to; for `neo4j-admin` a new folder. */
  out?: string;
  /** Told from the name of the file where it is not given. */
  format?: Format | 'neo4j-admin';
  store?: string;
  /** What to export; the whole graph where none of these is given. */
  query?: string;
  saved?: string;
  param: Record<string, Parameter>;
  area?: string;
  document?: string[];
  matrix?: boolean;
  compare?: string[];
  /** Settings, by the names of the page. */
  asOf?: string;
  counting?: 'direct' | 'named';
  language: Language;
  title?: string;
  /** Of a PNG. */
  scale: number;
}

const AGAIN = 'The graph changed while it was read: it is read again, and whoever loads into it waits.';
const CHANGED =
  'The graph changes too often to be read at one moment: some of this may be of before a change, some of after. ' +
  'Export again once nothing is loaded.';

/** Writes the graph, or a part or view of it, in a format of other programs. */
export const exportGraph: Command<ExportOptions> = (options, context) => {
  const { out } = options;
  if (out === undefined) throw new UserError('name the file to write to with --out', 2);
  const format = options.format ?? formatOf(out);
  return withStore(options.store, async (store) => {
    if (format === 'neo4j-admin') return forImport(store, out, context);
    try {
      await ofOneMoment(
        store,
        async ({ again, last }) => {
          if (again) context.terminal.message(AGAIN);
          const found = await exportable(store, options, context);
          const what = last ? withChange(found.what) : found.what;
          const notes = last ? [...found.notes, CHANGED] : found.notes;
          await writeExport(what, { file: resolve(out), format, scale: options.scale, notes }, context);
        },
        context,
      );
      return 0;
    } catch (error) {
      throw error instanceof FormatError ? new UserError(error.message, 2) : error;
    }
  });
};

/** The longest ending that fits; a name without one is a folder. */
function formatOf(out: string): Format | 'neo4j-admin' {
  const name = out.toLowerCase();
  const fitting = (Object.entries(FORMAT_FACTS) as [Format, { ending: string }][])
    .filter(([, { ending }]) => name.endsWith(ending))
    .sort(([, a], [, b]) => b.ending.length - a.ending.length);
  const [found] = fitting;
  if (found) return found[0];
  if (/\.\w+$/.test(name))
    throw new UserError(`${out}: no format has this ending: choose one with --format`, 2);
  return 'neo4j-admin';
}

/** Files for the bulk import of a Neo4j server, and how to import them. */
async function forImport(store: Store, out: string, { terminal, signal }: Context): Promise<number> {
  const { exportForImport } = await import('../../../cypher/store/export/neo4j-admin.ts');
  const folder = resolve(out);
  const { nodes, relationships, leftOut, commands, changed } = await exportForImport(store, folder, {
    signal,
    onProgress: (written) =>
      terminal.progress(`export ${written.nodes} nodes, ${written.relationships} relationships`),
    onAgain: () => terminal.message(AGAIN),
  });
  terminal.message(`${folder}: ${nodes} nodes, ${relationships} relationships`);
  if (changed)
    terminal.message(
      'The graph changed each time that it was read: some of the files may be of before, some of after, and an import may miss ' +
        'the ends of relationships. Export again into another folder once nothing is loaded.',
    );
  if (leftOut.length > 0)
    terminal.message(`Not in the files, as Cetu does not know them: ${leftOut.join(', ')}`);
  terminal.message(
    'In that folder, run the first command with the server stopped (it replaces what is in the database), and the ' +
      'second once the server is up again:',
  );
  terminal.data(commands.map((command) => `${command}\n`).join(''));
  return 0;
}
