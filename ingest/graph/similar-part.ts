import { type GraphPart, relationshipId } from '../../cypher/model.ts';
import type { SimilarPair } from '../similar/similar-measures.ts';

/** Owner of the links between near-identical measures: they belong to no one document. */
export const SIMILAR_OWNER = 'similar';

/** The part that holds every `SIMILAR_TO` of the graph. */
export function similarPart(pairs: readonly SimilarPair[]): GraphPart {
  return {
    owner: SIMILAR_OWNER,
    nodes: [],
    relationships: pairs.map(({ from, to, score }) => {
      const ends = { from: { label: 'Measure', id: from }, to: { label: 'Measure', id: to } } as const;
      return {
        type: 'SIMILAR_TO',
        id: relationshipId('SIMILAR_TO', ends.from, ends.to),
        ...ends,
        properties: { score },
      };
    }),
  };
}
