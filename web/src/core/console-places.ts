/** Where in the documents a node or a link of a result stands. */
import { REFERENCE_OWNER } from '../../../cypher/model.ts';
import { endsOf, type NodeValue, type RelationshipValue, type Value } from './console-values.ts';

/** A place as the reader's address names it. */
export interface ReaderPlace {
  document: string;
  measure: string | null;
  /** Id of what the measure addresses. */
  link: string | null;
  at: number | null;
}

export interface Words {
  words: string;
  place: ReaderPlace;
}

/** The document that a node or link was read from; null for the reference data and what a person made. */
function documentOf({ owner }: Record<string, Value>): string | null {
  return typeof owner === 'string' && owner !== REFERENCE_OWNER ? owner : null;
}

const numberOr = <T>(value: Value | undefined, other: T): number | T =>
  typeof value === 'number' ? value : other;

/** Where a node stands; null where it stands in no document. */
export function placeOfNode({ labels, properties }: NodeValue): ReaderPlace | null {
  const { id, start } = properties;
  const nowhere = { measure: null, link: null, at: null };
  if (labels.includes('Document') && typeof id === 'string') return { ...nowhere, document: id };
  const document = documentOf(properties);
  if (document === null) return null;
  if (labels.includes('Measure') && typeof id === 'string') return { ...nowhere, document, measure: id };
  return typeof start === 'number' ? { ...nowhere, document, at: start } : null;
}

const idOf = (key: string, ...labels: string[]): string | null =>
  labels.includes(key.slice(0, key.indexOf(':'))) ? key.slice(key.indexOf(':') + 1) : null;

/** The words that a link rests on, each with its place; none where it rests on no document. */
export function evidenceOf(link: RelationshipValue): Words[] {
  const { evidence, starts, asWritten, start } = link.properties;
  const document = documentOf(link.properties);
  const ends = endsOf(link);
  if (document === null || !ends) return [];
  const measure = idOf(ends.from, 'Measure');
  const target = link.relType === 'ADDRESSES' ? idOf(ends.to, 'Priority', 'Tier', 'Framework') : null;
  const place = (at: number | null): ReaderPlace => ({ document, measure, link: target, at });
  if (Array.isArray(evidence) && Array.isArray(starts))
    return evidence.map((words, at) => ({ words: String(words), place: place(numberOr(starts[at], null)) }));
  if (typeof asWritten === 'string') return [{ words: asWritten, place: place(numberOr(start, null)) }];
  return [];
}
