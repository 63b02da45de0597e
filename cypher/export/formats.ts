/** Which formats hold what, and how each is written. */

import { bytesOf } from './chunks.ts';
import { bibtex, type CitedDocument, gbt7714 } from './citations.ts';
import { csvOfGraph, csvOfTables } from './csv.ts';
import { cypherScript } from './cypher-script.ts';
import { FORMATS, type Format } from './format-names.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphologyJson, nodeLinkJson, tablesJson } from './json.ts';
import type { MatrixFigure } from './matrix.ts';
import type { ExportLimit, ExportSettings } from './settings.ts';
import { sheetsOf } from './sheets.ts';
import type { Source, Subgraph, Table } from './subgraph.ts';
import { type GraphPicture, graphSvg } from './svg/graph.ts';
import { matrixSvg } from './svg/matrix.ts';
import { xlsx } from './xlsx.ts';

/** What there is to export; each format takes what it can hold. */
export interface Exportable {
  settings: ExportSettings;
  graph?: Omit<Subgraph, 'settings'>;
  /** The graph with a place for each node, where it is small enough to be drawn. */
  picture?: () => Omit<GraphPicture, 'settings'> | Promise<Omit<GraphPicture, 'settings'>>;
  tables?: readonly Table[];
  matrix?: MatrixFigure;
  citations?: () => Source<CitedDocument>;
}

interface FormatFacts {
  /** Of the file's name, with its dot. */
  ending: string;
  type: string;
  fits: (what: Exportable) => boolean;
}

const hasGraph = ({ graph }: Exportable) => graph !== undefined;
const hasRows = ({ graph, tables }: Exportable) => graph !== undefined || (tables?.length ?? 0) > 0;
const hasPicture = ({ picture, matrix }: Exportable) => picture !== undefined || matrix !== undefined;
const hasCitations = ({ citations }: Exportable) => citations !== undefined;

export const FORMAT_FACTS: Record<Format, FormatFacts> = {
  xlsx: {
    ending: '.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fits: hasRows,
  },
  csv: { ending: '.csv.zip', type: 'application/zip', fits: hasRows },
  svg: { ending: '.svg', type: 'image/svg+xml', fits: hasPicture },
  png: { ending: '.png', type: 'image/png', fits: hasPicture },
  gexf: { ending: '.gexf', type: 'application/gexf+xml', fits: hasGraph },
  graphml: { ending: '.graphml', type: 'application/graphml+xml', fits: hasGraph },
  json: { ending: '.json', type: 'application/json', fits: hasRows },
  'node-link': { ending: '.node-link.json', type: 'application/json', fits: hasGraph },
  cypher: { ending: '.cypher', type: 'text/plain;charset=utf-8', fits: hasGraph },
  bibtex: { ending: '.bib', type: 'application/x-bibtex', fits: hasCitations },
  gbt7714: { ending: '.txt', type: 'text/plain;charset=utf-8', fits: hasCitations },
};

/** A format that does not hold what is there. The message says what would. */
export class FormatError extends Error {
  override name = 'FormatError';
}

export const formatsFor = (what: Exportable): Format[] =>
  FORMATS.filter((format) => FORMAT_FACTS[format].fits(what));

const SHEETS = {
  zh: { nodes: '节点', edges: '关系', evidence: '依据' },
  en: { nodes: 'Nodes', edges: 'Relationships', evidence: 'Evidence' },
} as const;

/**
 * The bytes of a file. `onLimit` is told of what the format could not hold, which the file says too. Throws a
 * {@link FormatError} for a format that does not hold what is there, and for `png`.
 */
export function written(
  what: Exportable,
  format: Exclude<Format, 'png'>,
  onLimit: (limit: ExportLimit) => void = () => {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { settings, tables = [] } = what;
  if (!FORMAT_FACTS[format].fits(what))
    throw new FormatError(`This cannot be written as ${format}, but as ${formatsFor(what).join(', ')}.`);
  const graph = what.graph && { ...what.graph, settings };
  switch (format) {
    case 'xlsx': {
      const ofGraph = graph ? sheetsOf(graph, SHEETS[settings.language]) : [];
      return xlsx({ settings, tables: [...tables, ...ofGraph] }, { onLimit });
    }
    case 'csv':
      return graph ? csvOfGraph(graph, tables) : csvOfTables({ settings, tables });
    case 'svg':
      return bytesOf(once(() => svgOf(what)));
    case 'gexf':
      return bytesOf(gexf(graph!));
    case 'graphml':
      return bytesOf(graphml(graph!));
    case 'json':
      return bytesOf(graph ? graphologyJson(graph) : tablesJson({ settings, tables }));
    case 'node-link':
      return bytesOf(nodeLinkJson(graph!));
    case 'cypher':
      return bytesOf(cypherScript(graph!));
    case 'bibtex':
      return bytesOf(bibtex({ settings, documents: what.citations! }));
    case 'gbt7714':
      return bytesOf(gbt7714({ settings, documents: what.citations! }));
  }
}

async function* once(text: () => Promise<string>): AsyncGenerator<string> {
  yield await text();
}

/** The picture of a matrix or a graph. Throws a {@link FormatError} where there is none. */
export async function svgOf({ settings, matrix, picture }: Exportable): Promise<string> {
  if (matrix) return matrixSvg(matrix);
  if (!picture) throw new FormatError('There is nothing to draw.');
  return graphSvg({ settings, ...(await picture()) });
}
