/** What the options of `cetu export` ask for. */
import { type Exportable, FormatError } from '../../../cypher/export/formats.ts';
import { laidOut, MOST_DRAWN } from '../../../cypher/export/layout.ts';
import { type ExportLimit, type ExportSettings, TOOL } from '../../../cypher/export/settings.ts';
import { isoDate } from '../../../cypher/model.ts';
import type { Store } from '../../../cypher/store/store.ts';
import { type KnownDocument, knownDocuments, knownFrameworks } from '../../../cypher/subgraph/documents.ts';
import { evidenceOf } from '../../../cypher/subgraph/evidence.ts';
import { graphOfDocuments, type HeldGraph } from '../../../cypher/subgraph/of-documents.ts';
import { graphOfResult, tableOfResult } from '../../../cypher/subgraph/of-result.ts';
import { makeReader, type Reader } from '../../../cypher/subgraph/reading.ts';
import { wholeGraph } from '../../../cypher/subgraph/whole.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { Context } from '../context.ts';
import type { OfflineModule, ViewQuestion } from '../offline-entry.ts';
import { statementOf, today } from '../statement.ts';
import { UserError } from '../user-error.ts';

export interface Found {
  what: Exportable;
  /** What the person should know beside what stands in the file. */
  notes: string[];
}

type Words = { whole: string; result: string; sections: string; loose: string };
const WORDS: Record<'zh' | 'en', Words> = {
  zh: { whole: '政策图谱', result: '查询结果', sections: '章节和原文', loose: '两端节点不在结果中的关系' },
  en: {
    whole: 'Policy graph',
    result: 'Query result',
    sections: 'sections and source texts',
    loose: 'relationships whose nodes the result does not have',
  },
};

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

interface Base {
  reader: Reader;
  documents: readonly KnownDocument[];
  frameworks: ExportSettings['frameworks'];
  options: ExportOptions;
  context: Context;
}

function checkChoice({ query, saved, area, document, matrix, compare, asOf }: ExportOptions): void {
  const chosen = [query, saved, area, matrix, compare].filter((choice) => choice !== undefined);
  if (chosen.length > 1 || (chosen.length === 1 && !area && !matrix && !compare && document))
    throw new UserError('choose one of --query, --saved, --area, --matrix and --compare', 2);
  if (asOf !== undefined && !isoDate.safeParse(asOf).success)
    throw new UserError(`--as-of ${asOf}: write a day as 2026-12-01`, 2);
}

interface Named {
  title: string;
  subject: ExportSettings['subject'];
  documents: readonly KnownDocument[];
  limits?: ExportLimit[];
  view?: [string, string][];
  query?: ExportSettings['query'];
}

function settingsOf({ frameworks, options }: Base, named: Named): ExportSettings {
  const { title, subject, documents, limits = [], view = [], query = null } = named;
  return {
    title: options.title ?? title,
    subject,
    language: options.language,
    created: new Date().toISOString(),
    tool: TOOL,
    asOf: subject === 'query' ? null : (options.asOf ?? null),
    counting: subject === 'query' ? null : (options.counting ?? null),
    documents: documents.map(({ id, title: called, number, issued, validUntil, sha256 }) => ({
      id,
      title: called,
      number,
      issued,
      validUntil,
      sha256,
    })),
    frameworks,
    query,
    view,
    limits,
  };
}

async function offline({ project }: Pick<Context, 'project'>): Promise<OfflineModule> {
  return (await import(/* @vite-ignore */ project.offlineUrl)) as OfflineModule;
}

function questionOf(store: Store, options: ExportOptions, { project, signal }: Context): ViewQuestion {
  const { language, asOf, counting, document } = options;
  return {
    store,
    signal,
    language,
    seedsDir: project.seedsDir,
    asOf: asOf ?? today(),
    counting: counting ?? 'direct',
    documents: document ?? null,
  };
}

/** The matrix or a comparison, as the page shows it. */
async function viewOf(store: Store, options: ExportOptions, context: Context): Promise<Found> {
  const question = questionOf(store, options, context);
  const views = await offline(context);
  const reader = await makeReader(store, context.signal, options.language);
  const known = await knownDocuments(reader);
  const cited = ({ documents }: ExportSettings) => {
    const ids = new Set(documents.map(({ id }) => id));
    return () => known.filter(({ id }) => ids.has(id));
  };
  const titled = (settings: ExportSettings) => ({ ...settings, title: options.title ?? settings.title });
  if (options.compare) {
    const [left, right] = options.compare;
    if (left === undefined || right === undefined || options.compare.length > 2)
      throw new UserError('--compare takes two areas, such as --compare 长宁区 闵行区', 2);
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

/** The documents of an area, those that are named, or all of them; on a day, those that count on it. */
async function ofDocuments(base: Base): Promise<Found> {
  const { reader, documents, options, context } = base;
  const words = WORDS[options.language];
  let chosen = [...documents];
  if (options.area !== undefined) {
    chosen = chosen.filter(({ area }) => area && [area.id, area.name, area.nameEn].includes(options.area!));
    if (chosen.length === 0) {
      const names = [...new Set(documents.flatMap(({ area }) => area?.name ?? []))].join('、');
      throw new UserError(`--area ${options.area}: the graph has documents of ${names || 'no area'}`, 2);
    }
  }
  for (const wanted of options.document ?? [])
    if (!documents.some(({ id, source, title }) => [id, source, title].includes(wanted)))
      throw new UserError(
        `--document ${wanted}: there is none of this id, title or file ("cetu query" lists them)`,
        2,
      );
  if (options.document)
    chosen = chosen.filter(({ id, source, title }) =>
      options.document!.some((wanted) => [id, source, title].includes(wanted)),
    );
  if (options.asOf !== undefined) {
    const views = await offline(context);
    const counted = new Set(
      await views.countedDocuments(questionOf(reader.store, { ...options, document: undefined }, context)),
    );
    chosen = chosen.filter(({ id }) => counted.has(id));
  }
  const graph = await graphOfDocuments(
    reader,
    chosen.map(({ id }) => id),
    options.counting ?? null,
  );
  const area = options.area === undefined ? null : (chosen[0]?.area ?? null);
  const [only] = chosen;
  const title = area
    ? (options.language === 'en' && area.nameEn) || area.name
    : chosen.length === 1 && only
      ? only.title
      : words.whole;
  const settings = settingsOf(base, {
    title,
    subject: options.area !== undefined ? 'area' : options.document ? 'document' : 'graph',
    documents: chosen,
    limits: [{ what: words.sections, shown: 0, total: null }],
  });
  return { what: { ...heldGraph(graph, base, settings), citations: () => chosen }, notes: [] };
}

async function ofQuery(base: Base): Promise<Found> {
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

/** A graph in memory, laid out where it is small enough to be drawn. */
function heldGraph(
  { nodes, edges }: HeldGraph,
  { reader, documents }: Base,
  settings: ExportSettings,
): Exportable {
  const small = nodes.length <= MOST_DRAWN.nodes && edges.length <= MOST_DRAWN.edges;
  let places: ReturnType<typeof laidOut> | null = null;
  const placed = () => {
    places ??= laidOut(nodes, edges);
    return places;
  };
  const measures = nodes
    .filter(({ labels }) => labels[0] === 'Measure')
    .map(({ properties }) => String(properties.id));
  const links = new Set(edges.map(({ key }) => key));
  return {
    settings,
    graph: {
      nodes: () => (small ? placed() : nodes),
      edges: () => edges,
      evidence: () =>
        evidenceOf(reader, documents, measures, ({ properties }) => links.has(String(properties.id))),
    },
    picture: () => {
      if (!small)
        throw new FormatError(
          `${nodes.length} nodes and ${edges.length} relationships are too many for a picture (${MOST_DRAWN.nodes} and ${MOST_DRAWN.edges} at the most): narrow it down, or choose gexf.`,
        );
      return { nodes: placed(), edges };
    },
  };
}
