import type { NodeRef } from '../../cypher/model.ts';
import { areaRef } from './area.ts';
import type { GraphKnowledge } from './knowledge.ts';
import type { PartBuilder } from './part-builder.ts';

/**
 * Adds the department that a document names, with its area and line of work. The register decides what a name stands
 * for; a name that it lacks is kept as the document gives it. All properties follow from the id, so that documents
 * that name the same department agree on it.
 */
export function departmentNode(
  part: PartBuilder,
  asWritten: string,
  canonical: string | null,
  documentArea: string | null,
  knowledge: Pick<GraphKnowledge, 'areas' | 'departments'>,
): NodeRef<'Department'> {
  const { areas, departments } = knowledge;
  const full = (canonical ?? asWritten).normalize('NFKC').replace(/\s+/g, '');
  const known = departments.resolve(full, documentArea);
  const name = known?.canonical ?? full;
  const area = known?.area ?? areas.startOf(name)?.area.name ?? documentArea;
  const node = part.node('Department', {
    id: `${area ?? '-'}/${name}`,
    name,
    short: known?.short ?? name,
    aliases: known ? departments.aliasesOf(known) : [],
  });
  const place = areaRef(area, knowledge);
  if (place) part.relate('OF', node, place, {});
  const line = departments.lines.find(({ id }) => id === known?.line);
  if (line) part.relate('IN_LINE', node, part.node('Line', line), {});
  return node;
}
