import type { GraphPart } from '../../../cypher/model.ts';
import { documentPart } from './parts.ts';

const MEASURES = 20;

/** The document that `holder.ts` loads under a number. */
export function heldDocument(at: number): GraphPart {
  const measures = Array.from({ length: MEASURES }, (_, n) => ({
    id: `m${n}`,
    links: ['ai'],
    departments: ['经委'],
  }));
  return documentPart({ id: `doc-${at}`, measures });
}
