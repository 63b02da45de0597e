import { resolve } from 'node:path';
import { exportForImport } from '../../../cypher/store/export/neo4j-admin.ts';
import type { Command } from '../context.ts';
import { withStore } from '../open-store.ts';

export interface ExportOptions {
  /** Folder to write to. */
  dir: string;
  format: 'neo4j-admin';
  store?: string;
}

/** Writes the graph as files for the bulk import of a Neo4j server, and prints how to import them. */
export const exportGraph: Command<ExportOptions> = ({ dir, store }, { terminal, signal }) =>
  withStore(store, async (graph) => {
    const folder = resolve(dir);
    const { nodes, relationships, leftOut, commands } = await exportForImport(graph, folder, {
      signal,
      onProgress: (written) =>
        terminal.progress(`export ${written.nodes} nodes, ${written.relationships} relationships`),
    });
    terminal.message(`${folder}: ${nodes} nodes, ${relationships} relationships`);
    if (leftOut.length > 0)
      terminal.message(`Not in the files, as Cetu does not know them: ${leftOut.join(', ')}`);
    terminal.message(
      'In that folder, run the first command with the server stopped (it replaces what is in the database), and the ' +
        'second once the server is up again:',
    );
    terminal.data(commands.map((command) => `${command}\n`).join(''));
    return 0;
  });
