import type { MatrixFigure } from '../../cypher/export/matrix.ts';
import type { Language } from '../../cypher/export/settings.ts';
import type { Tables } from '../../cypher/export/subgraph.ts';
import type { Store } from '../../cypher/store/store.ts';

/** What a view of the page is asked with, by the names that the page's settings have. */
export interface ViewQuestion {
  /** An open store; whoever opened it closes it. */
  store: Store;
  /** Folder with the seed data that the graph was made with. */
  seedsDir: string;
  signal: AbortSignal;
  language: Language;
  /** The day whose documents in force are counted, ISO. */
  asOf: string;
  /** `named`: measures that only name a priority count as well. */
  counting: 'direct' | 'named';
  /** Ids of the documents to look at; null for all of them. */
  documents: readonly string[] | null;
}

export interface MatrixView {
  figure: MatrixFigure;
  tables: Tables;
}

/**
 * What the built `offline.js` exports: views of the page without a page. The command line loads it when it needs one:
 * the page's folder stands after this one, so that nothing here imports it.
 */
export interface OfflineModule {
  /** Ids of the chosen documents that count on the day: those in force, and those that state no dates. */
  countedDocuments(question: ViewQuestion): Promise<string[]>;
  /** The coverage matrix. Throws a `StoreError` where the graph has no framework, or a chosen document is unknown. */
  matrixView(question: ViewQuestion): Promise<MatrixView>;
  /** Two areas, named by id or name, side by side. Throws a `StoreError` where there is no such area. */
  comparisonView(question: ViewQuestion & { left: string; right: string }): Promise<Tables>;
}
