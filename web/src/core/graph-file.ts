/** A view of the graph as a file that opens again, of whatever size. */
import * as z from 'zod';
import { viewFromData, viewToData } from './graph-address.ts';
import type { GraphStarting } from './graph-shown.ts';
import { type Asked, GRAPH_STARTS } from './graph-start.ts';
import type { GraphView } from './graph-state.ts';

const VERSION = 1;
const KIND = 'cetu graph view';
const name = z.string().min(1).max(400).nullable();

const fileSchema = z.object({
  meta: z.object({ kind: z.literal(KIND), version: z.literal(VERSION) }),
  data: z.object({
    asked: z.object({
      start: z.enum(GRAPH_STARTS).nullable(),
      area: name,
      target: name,
      document: name,
      node: name,
    }),
    view: z.unknown(),
  }),
});

/** A file that cannot be opened; `why` is what to tell the person who chose it. */
export class GraphFileError extends Error {
  override name = 'GraphFileError';
  constructor(readonly why: 'not-json' | 'other-kind' | 'damaged') {
    super(why);
  }
}

export function graphFile(asked: Asked, start: Pick<GraphStarting, 'keys'>, view: GraphView): string {
  const { start: kind, area, target, document, node } = asked;
  const data = { asked: { start: kind, area, target, document, node }, view: viewToData(start, view) };
  return JSON.stringify({ meta: { kind: KIND, version: VERSION }, data }, null, 1);
}

/** What a file starts from, and its view once the start is there. Throws a {@link GraphFileError}. */
export function openGraphFile(text: string): {
  asked: Asked;
  view: (start: Pick<GraphStarting, 'keys'>) => GraphView;
} {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new GraphFileError('not-json');
  }
  const found = fileSchema.safeParse(given);
  if (!found.success) throw new GraphFileError('other-kind');
  const { asked, view } = found.data.data;
  if (viewFromData({ keys: [] }, view) === null) throw new GraphFileError('damaged');
  return { asked, view: (start) => viewFromData(start, view)! };
}
