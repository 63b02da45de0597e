/** What a person decided about a link outlives the rule that proposed it, as long as the words are the same. */
import type { GraphNode, GraphPart } from '../../model.ts';
import type { Parameter } from '../store.ts';
import type { Existing, ExistingRelationship } from './existing-parts.ts';
import { nodeKey } from './part-check.ts';

/** The reviewed links that stay though `part` does not have them, by id, as they are to be after it. */
export function keptReviews(
  part: GraphPart,
  nodes: Map<string, GraphNode>,
  existing: Existing,
): ReadonlyMap<string, ExistingRelationship> {
  const kept = new Map<string, ExistingRelationship>();
  if (existing.relationships.size === 0) return kept;
  const wanted = new Set<string>(part.relationships.map(({ id }) => id));
  for (const link of existing.relationships.values()) {
    const properties = wanted.has(link.id) ? undefined : keptReview(link, nodes, existing);
    if (properties) kept.set(link.id, { ...link, properties });
  }
  return kept;
}

/**
 * The properties of a reviewed link that a new part no longer has, or undefined where it must go: it was not
 * reviewed, or the text of its measure changed. Its evidence moves along with the measure.
 */
function keptReview(
  link: ExistingRelationship,
  nodes: Map<string, GraphNode>,
  existing: Existing,
): Record<string, Parameter> | undefined {
  const { state, starts, ends } = link.properties;
  if (link.type !== 'ADDRESSES' || (state !== 'accepted' && state !== 'rejected')) return undefined;
  const after = nodes.get(nodeKey(link.from));
  const before = existing.nodes.get(nodeKey(link.from))?.properties;
  if (after?.label !== 'Measure' || !before || before.text !== after.properties.text) return undefined;
  const moved = after.properties.start - Number(before.start);
  if (after.properties.end - Number(before.end) !== moved) return undefined;
  const shift = (offsets: unknown) => (offsets as number[]).map((offset) => offset + moved);
  return { ...(link.properties as Record<string, Parameter>), starts: shift(starts), ends: shift(ends) };
}
