import type { GraphPart, NodeProperties, NodeRef } from '../../cypher/model.ts';
import type { GraphKnowledge } from './knowledge.ts';
import { PartBuilder } from './part-builder.ts';

/** The area of that name: one of the register, or a place of its own under its name; null where there is no name. */
export function areaRef(
  name: string | null,
  { areas }: Pick<GraphKnowledge, 'areas'>,
): NodeRef<'Area'> | null {
  if (name === null) return null;
  return { label: 'Area', id: areas.resolve(name)?.id ?? squeezed(name) };
}

/**
 * The part that holds the area of a document where the register lacks it (another city's district), so that documents
 * of one place share it. Null where the register has it, or the document tells none.
 */
export function areaPart(
  document: { area: string | null; level: NodeProperties<'Area'>['level'] },
  { areas }: Pick<GraphKnowledge, 'areas'>,
): GraphPart | null {
  if (document.area === null || areas.resolve(document.area)) return null;
  const id = squeezed(document.area);
  const part = new PartBuilder(areaOwner(id));
  part.node('Area', { id, name: id, nameEn: id, level: document.level });
  return part.build();
}

/** Owner of the part that {@link areaPart} makes. */
export function areaOwner(areaId: string): string {
  return `area/${areaId}`;
}

function squeezed(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}
