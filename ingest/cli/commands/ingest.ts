import type { Command } from '../context.ts';
import { withStore } from '../open-store.ts';
import { updateGraph } from '../update-graph.ts';

export interface IngestOptions {
  paths: readonly string[];
  store?: string;
  fresh?: boolean;
}

/** Brings the graph up to date with documents. */
export const ingest: Command<IngestOptions> = ({ paths, store, fresh }, context) =>
  withStore(
    store,
    (graph) => updateGraph(graph, paths.length > 0 ? paths : [context.project.documentsDir], context),
    { create: true, fresh },
  );
