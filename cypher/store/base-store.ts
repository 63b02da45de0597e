/** What is the same in every store: sessions, the schema's version, and removing as a load of nothing. */
import type { GraphPart } from '../model.ts';
import { checkVersion, META_LABEL, SCHEMA_VERSION } from './schema.ts';
import type {
  LoadOptions,
  LoadSummary,
  PageOptions,
  PagesEnd,
  QueryOptions,
  QueryResult,
  ReadSession,
  Row,
  SearchHit,
  SearchOptions,
  StillOptions,
  Store,
  WriteSession,
} from './store.ts';

/** Milliseconds that a query may take where it says nothing else. */
export const TIMEOUT = 60_000;
/** Rows a page, where nothing else is said. */
export const PAGE = 1_000;

export abstract class BaseStore implements Store {
  abstract readonly kind: string;
  abstract readonly uri: string;

  protected abstract run(
    mode: 'read' | 'write',
    cypher: string,
    options?: QueryOptions,
  ): Promise<QueryResult>;
  protected abstract pages(cypher: string, options?: PageOptions): AsyncGenerator<Row[], PagesEnd>;
  /** Full-text search for a text that is not blank. */
  protected abstract find(text: string, options: SearchOptions): Promise<SearchHit[]>;
  /** Makes constraints and indexes. */
  protected abstract makeSchema(): Promise<void>;
  /** Makes indexes that a graph of this version may lack, as it was made before there were any: it works without. */
  protected async addLaterIndexes(): Promise<void> {}
  abstract load(part: GraphPart | readonly GraphPart[], options?: LoadOptions): Promise<LoadSummary>;
  abstract state(): Promise<string>;
  abstract still<T>(work: () => Promise<T>, options?: StillOptions): Promise<T>;
  abstract warm(): Promise<void>;
  abstract close(): Promise<void>;

  read(): ReadSession {
    return {
      run: (cypher, options) => this.run('read', cypher, options),
      pages: (cypher, options) => this.pages(cypher, options),
      close: async () => {},
    };
  }

  write(): WriteSession {
    return { run: (cypher, options) => this.run('write', cypher, options), close: async () => {} };
  }

  async applySchema(): Promise<void> {
    if ((await this.checkVersion()) === 'fine') return this.addLaterIndexes();
    await this.makeSchema();
    await this.run('write', `MERGE (m:${META_LABEL} {id: 'schema'}) SET m.version = $version`, {
      parameters: { version: SCHEMA_VERSION },
    });
  }

  remove(owner: string): Promise<LoadSummary> {
    return this.load({ owner, nodes: [], relationships: [] });
  }

  search(text: string, options: SearchOptions = {}): Promise<SearchHit[]> {
    return text.trim() === '' ? Promise.resolve([]) : this.find(text, options);
  }

  /** @throws StoreError where the graph is of a version that this program does not work with */
  protected async checkVersion(): Promise<'write' | 'fine'> {
    const { rows } = await this.run(
      'read',
      `OPTIONAL MATCH (m:${META_LABEL} {id: 'schema'}) RETURN m.version AS version`,
    );
    return checkVersion((rows[0]?.version as number | null | undefined) ?? null, this.uri);
  }
}
