import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAWN_LABELS } from '../../../api/graph.ts';
import type { Picture } from './item.ts';
import { pictureSvg } from './picture-svg.ts';

const coordinate = fc.oneof(
  fc.constant(0),
  fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }),
);
const picture: fc.Arbitrary<Picture> = fc
  .uniqueArray(
    fc.record({
      label: fc.constantFrom(...DRAWN_LABELS),
      id: fc.string({ minLength: 1, maxLength: 5 }),
      name: fc.string({ unit: 'binary', maxLength: 30 }),
      nameEn: fc.constant(null),
      tier: fc.constant(null),
      x: coordinate,
      y: coordinate,
    }),
    { maxLength: 80, selector: ({ label, id }) => `${label}:${id}` },
  )
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges:
        nodes.length === 0
          ? fc.constant([])
          : fc.array(
              fc.record({
                from: fc.constantFrom(...nodes.map(({ label, id }) => `${label}:${id}`), 'Area:gone'),
                to: fc.constantFrom(...nodes.map(({ label, id }) => `${label}:${id}`)),
                type: fc.constant('COUNTS' as const),
                weight: fc.nat(40),
              }),
              { maxLength: 20 },
            ),
    }),
  );

const refuse = (message: string) => {
  throw new Error(message);
};

describe('a graph for paper', () => {
  it('is a whole picture with every node inside, and says how many names it leaves out', () => {
    fc.assert(
      fc.property(picture, (drawn) => {
        const { svg, width, height, unlabelled } = pictureSvg(drawn, 'zh', () => 1);
        const parser = new DOMParser({
          errorHandler: { warning: refuse, error: refuse, fatalError: refuse },
        });
        const root = parser.parseFromString(svg, 'text/xml').documentElement;
        expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual([`${width}`, `${height}`]);
        expect(svg).not.toMatch(/NaN|Infinity/);
        const labels = new Set(drawn.nodes.map(({ label }) => label)).size;
        const texts = root.getElementsByTagName('text').length;
        expect(texts).toBe(drawn.nodes.length - unlabelled + labels);
        const circles = root.getElementsByTagName('circle');
        for (let index = 0; index < circles.length; index += 1) {
          const at = (name: string) => Number(circles.item(index)!.getAttribute(name));
          expect(at('cx')).toBeGreaterThan(0);
          expect(at('cx')).toBeLessThan(width);
          expect(at('cy')).toBeGreaterThan(0);
          expect(at('cy')).toBeLessThan(height);
        }
      }),
    );
  });

  it('names nodes that lie apart, and those with most links first where they do not', () => {
    const node = (id: string, x: number, y: number) =>
      ({ label: 'Area', id, name: id, nameEn: null, tier: null, x, y }) as const;
    const apart = { nodes: [node('甲', 0, 0), node('乙', 1, 1)], edges: [] };
    expect(pictureSvg(apart, 'zh', () => 0).unlabelled).toBe(0);
    const heap = {
      nodes: [
        ...Array.from({ length: 8 }, (_, index) => node(`区${index}`, 0, 0)),
        node('中', 0, 0),
        node('远', 1, 1),
      ],
      edges: [{ from: 'Area:中', to: 'Area:远', type: 'COUNTS' as const, weight: 1 }],
    };
    const { svg, unlabelled } = pictureSvg(heap, 'zh', () => 0);
    expect(unlabelled).toBeGreaterThan(0);
    expect(svg).toContain('>中</text>');
  });
});
