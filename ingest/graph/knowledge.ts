import type { NodeProperties } from '../../cypher/model.ts';
import type { Knowledge } from '../seeds/knowledge.ts';

/** What the graph step needs of the seed data. */
export interface GraphKnowledge
  extends Pick<Knowledge, 'frameworks' | 'framework' | 'areas' | 'departments' | 'beneficiaries'> {
  /** Industries of the lexicon, each with what it links to: priorities, and perhaps tiers. */
  industries: readonly { name: string; nameEn: string; to: readonly string[] }[];
  instruments: readonly Pick<NodeProperties<'Instrument'>, 'kind' | 'name' | 'nameEn'>[];
}

/** What the graph step takes of all seed data. */
export function graphKnowledge(knowledge: Knowledge): GraphKnowledge {
  return {
    ...knowledge,
    industries: knowledge.lexicon.flatMap(({ industries }) => industries),
    instruments: knowledge.instruments.instruments,
  };
}
