/** The graph of some documents. */
import { areaNamed } from '../../../cypher/area-name.ts';
import { graphOfDocuments } from '../../../cypher/subgraph/of-documents.ts';
import { UserError } from '../user-error.ts';
import { type Base, type Found, namedDocuments, offline, questionOf, settingsOf, WORDS } from './base.ts';
import { heldGraph } from './held.ts';

/** The documents of an area, those that are named, or all of them; on a day, those that count on it. */
export async function ofDocuments(base: Base): Promise<Found> {
  const { reader, documents, options, context } = base;
  const words = WORDS[options.language];
  let chosen = [...documents];
  if (options.area !== undefined) {
    const areas = [...new Map(documents.flatMap(({ area }) => (area ? [[area.id, area]] : []))).values()];
    const wanted = areaNamed(areas, options.area);
    chosen = chosen.filter(({ area }) => wanted && area?.id === wanted.id);
    if (chosen.length === 0) {
      const names = areas.map(({ name }) => name).join('、');
      throw new UserError(`--area ${options.area}: the graph has documents of ${names || 'no area'}`, 2);
    }
  }
  const named = namedDocuments(documents, options.document);
  if (named) chosen = chosen.filter(({ id }) => named.includes(id));
  if (options.asOf !== undefined) {
    const views = await offline(context);
    const counted = new Set(await views.countedDocuments(questionOf(reader.store, options, null, context)));
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
