import { describe, expect, it } from 'vitest';
import { referencePart } from './reference-part.ts';
import { problemsOf, testKnowledge } from './testing.ts';

const knowledge = testKnowledge();

describe('referencePart', () => {
  const part = referencePart(knowledge, 'f');
  const count = (label: string) => part.nodes.filter((node) => node.label === label).length;

  it('keeps to the model and leads nowhere outside', () => {
    expect(problemsOf(part, [])).toEqual([]);
  });

  it('holds the framework with its tiers and priorities in order, areas and instruments', () => {
    expect([count('Framework'), count('Tier'), count('Priority')]).toEqual([1, 6, 22]);
    expect(count('Area')).toBe(knowledge.areas.areas.length);
    expect(count('Instrument')).toBe(13);
    const priorities = part.nodes.flatMap((node) =>
      node.label === 'Priority' ? [[node.properties.code, node.properties.ordinal]] : [],
    );
    expect(priorities.slice(0, 2)).toEqual([
      ['manufacturing', 1],
      ['services', 2],
    ]);
    expect(priorities.at(-1)).toEqual(['future-materials', 22]);
  });

  it('puts an industry under its priorities, and leaves what lies outside the framework alone', () => {
    const partOf = part.relationships.filter(({ type }) => type === 'PART_OF');
    expect(partOf.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['量子', `${knowledge.framework.id}/future-intelligence`],
    ]);
  });

  it('follows a crosswalk only to a framework that is there', () => {
    const { framework } = knowledge;
    const crosswalk = [
      { from: 'ic', framework: 'next', to: 'chips', relation: 'exact' as const },
      { from: 'ai', framework: 'lost', to: 'ai', relation: 'exact' as const },
      { from: 'ai', framework: 'next', to: 'lost', relation: 'exact' as const },
    ];
    const [tier] = framework.tiers;
    const next = {
      ...framework,
      id: 'next',
      crosswalk: [],
      tiers: [{ ...tier!, priorities: [{ ...tier!.priorities[0]!, code: 'chips' }] }],
    };
    const both = referencePart({ ...knowledge, frameworks: [{ ...framework, crosswalk }, next] }, 'f');
    expect(problemsOf(both, [])).toEqual([]);
    const maps = both.relationships.filter(({ type }) => type === 'MAPS_TO');
    expect(maps.map(({ from, to, properties }) => [from.id, to.id, properties])).toEqual([
      [`${framework.id}/ic`, 'next/chips', { relation: 'exact' }],
    ]);
  });
});
