import { type GraphPart, REFERENCE_OWNER, targetRef } from '../../cypher/model.ts';
import type { Framework } from '../seeds/framework.ts';
import type { GraphKnowledge } from './knowledge.ts';
import { PartBuilder } from './part-builder.ts';

/**
 * The part of the graph that the seed data makes: areas, frameworks with tiers and priorities and how one continues in
 * another, industries, instruments. `fingerprint` is kept with it, to tell whether it is up to date.
 */
export function referencePart(knowledge: GraphKnowledge, fingerprint: string): GraphPart {
  const part = new PartBuilder(REFERENCE_OWNER);
  for (const { id, name, nameEn, level } of knowledge.areas.areas)
    part.node('Area', { id, name, nameEn, level });
  for (const framework of knowledge.frameworks) addFramework(part, framework, fingerprint);
  for (const framework of knowledge.frameworks) addCrosswalk(part, framework, knowledge.frameworks);
  for (const { name, nameEn, to } of knowledge.industries) {
    const industry = part.node('Industry', { id: name, name, nameEn });
    for (const target of to.map((code) => targetRef(knowledge.framework.id, code)))
      if (target.label === 'Priority') part.relate('PART_OF', industry, target, {});
  }
  for (const { kind, name, nameEn } of knowledge.instruments)
    part.node('Instrument', { id: kind, kind, name, nameEn });
  return part.build();
}

function addFramework(part: PartBuilder, framework: Framework, fingerprint: string): void {
  const { id, name, nameEn, validity, tiers } = framework;
  const node = part.node('Framework', {
    id,
    name,
    nameEn,
    validFrom: validity.from,
    validUntil: validity.until,
    fingerprint,
  });
  let ordinal = 0;
  tiers.forEach(({ priorities, ...tier }, at) => {
    const tierNode = part.node('Tier', { ...tier, id: targetRef(id, tier.code).id, ordinal: at + 1 });
    part.relate('OF', tierNode, node, {});
    for (const priority of priorities) {
      ordinal++;
      const properties = { ...priority, id: priorityRef(id, priority.code).id, ordinal };
      part.relate('IN_TIER', part.node('Priority', properties), tierNode, {});
    }
  });
}

/** A crosswalk to a framework that is not there leads nowhere, and is left out. */
function addCrosswalk(part: PartBuilder, { id, crosswalk }: Framework, all: readonly Framework[]): void {
  for (const { from, framework, to, relation } of crosswalk) {
    const other = all.find((candidate) => candidate.id === framework);
    const known = other?.tiers.some((tier) => tier.priorities.some(({ code }) => code === to));
    if (known) part.relate('MAPS_TO', priorityRef(id, from), priorityRef(framework, to), { relation });
  }
}

function priorityRef(frameworkId: string, code: string) {
  return { label: 'Priority', id: targetRef(frameworkId, code).id } as const;
}
