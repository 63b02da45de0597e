import { describe, expect, it } from 'vitest';
import { NODES, RELATIONSHIPS } from '../../../cypher/model.ts';
import { BOX, LEADING, NAMED, pictureOf, queryOfLabel, queryOfType } from './console-picture.ts';

const labels = [...Object.keys(NODES), 'Own', 'Other'].map((label) => ({ label, count: 1, properties: [] }));
const relationships = Object.entries(RELATIONSHIPS).flatMap(([type, { from, to }]) =>
  from.flatMap((source) =>
    to.map((target) => ({ type, from: source as string, to: target as string, count: 1, properties: [] })),
  ),
);

describe('the picture of the schema', () => {
  const picture = pictureOf({ labels, relationships });

  it('has every label once, none over another, all within its frame', () => {
    expect(picture.boxes.map(({ label }) => label).sort()).toEqual(labels.map(({ label }) => label).sort());
    for (const [at, a] of picture.boxes.entries()) {
      expect(
        a.x >= 0 && a.x + BOX.width <= picture.width && a.y >= 0 && a.y + BOX.height <= picture.height,
      ).toBe(true);
      for (const b of picture.boxes.slice(at + 1))
        expect(Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height).toBe(true);
    }
  });

  it('joins each pair of labels by one line that names all its types', () => {
    const shown = picture.lines.flatMap(({ from, to, types }) =>
      types.map(({ type }) => `${from} ${type} ${to}`),
    );
    expect(shown.sort()).toEqual(relationships.map(({ from, type, to }) => `${from} ${type} ${to}`).sort());
    expect(new Set(picture.lines.map(({ key }) => key)).size).toBe(picture.lines.length);
    for (const { path } of picture.lines) expect(path).not.toMatch(/NaN|Infinity/);
  });

  it('has words over a line that they would hide: a level one, and one that comes back', () => {
    const tops = new Map(picture.boxes.map(({ label, y }) => [label, y]));
    const level = picture.lines.filter(({ from, to }) => tops.get(from) === tops.get(to));
    expect(level.some(({ from, to }) => from === to)).toBe(true);
    expect(level.some(({ from, to }) => from !== to)).toBe(true);
    for (const { path, y } of level) {
      const [start, ...rest] = path
        .match(/-?\d+(\.\d+)?/g)!
        .map(Number)
        .filter((_, at) => at % 2 === 1);
      // A curve that is written from where it begins reaches three quarters of its height.
      const top = path.includes('c') ? start! + Math.min(...rest) * 0.75 : Math.min(start!, ...rest);
      expect(y + 5).toBeLessThan(top);
    }
  });

  it('has the words of lines apart from each other and from labels', () => {
    // Only a tier is of a framework, and nothing else is.
    const links = relationships.filter(
      ({ type, from, to }) => type !== 'OF' || (from === 'Tier') === (to === 'Framework'),
    );
    const { lines, boxes } = pictureOf({ labels, relationships: links });
    // As wide and high as the page draws them, with a count of three digits.
    const rooms = lines.map(({ types, x, y }) => ({
      x,
      y,
      wide: Math.max(...types.slice(0, NAMED).map(({ type }) => type.length + 4)) * 5.6,
      high: Math.min(types.length, NAMED) * LEADING,
    }));
    const labelled = boxes.map(({ x, y }) => ({
      x: x + BOX.width / 2,
      y: y + BOX.height / 2,
      wide: BOX.width,
      high: BOX.height,
    }));
    for (const [at, a] of rooms.entries())
      for (const b of [...rooms.slice(at + 1), ...labelled])
        expect(
          Math.abs(a.x - b.x) > (a.wide + b.wide) / 2 || Math.abs(a.y - b.y) > (a.high + b.high) / 2,
        ).toBe(true);
  });

  it('asks for what was clicked, whatever it is called', () => {
    expect(queryOfLabel('Area')).toContain('(n:Area)');
    expect(queryOfLabel('a`b c')).toContain('(n:`a``b c`)');
    expect(queryOfType('Area', 'OF', 'Area')).toContain('-[r:OF]->');
  });
});
