import { describe, expect, it } from 'vitest';
import { crossed, farPlaces, inLines, leaderOf, nameForms } from './far-names.ts';
import { createLabelSpace } from './label-space.ts';

const NODE = { x: 100, y: 100, size: 8 };
const NAME = { width: 90, height: 18 };
const boxOf = ({ left, middle }: { left: number; middle: number }) => ({
  left,
  right: left + NAME.width,
  top: middle - NAME.height / 2,
  bottom: middle + NAME.height / 2,
});

describe('places of a name away from its node', () => {
  const places = farPlaces(NODE, NAME);

  it('are all off the node, in every direction, the nearest first', () => {
    const far = places.map((place) => {
      const [from, to] = leaderOf(NODE, boxOf(place));
      return Math.hypot(to.x - from.x, to.y - from.y);
    });
    expect(Math.min(...far)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...far)).toBeLessThan(180);
    expect(far[0]).toBeLessThan(far.at(-1)!);
    expect(new Set(places.map(({ left, middle }) => `${Math.round(left)} ${Math.round(middle)}`)).size).toBe(
      places.length,
    );
    expect(places.some(({ left }) => left > NODE.x) && places.some(({ middle }) => middle > NODE.y)).toBe(
      true,
    );
    expect(places.some(({ left }) => left + NAME.width < NODE.x)).toBe(true);
  });

  it('are joined to it from its rim to their nearest edge', () => {
    const [from, to] = leaderOf(NODE, boxOf({ left: 140, middle: 100 }));
    expect(from).toEqual({ x: 108, y: 100 });
    expect(to).toEqual({ x: 140, y: 100 });
  });
});

describe('a line to a name', () => {
  it('is known to lie over what is between, and not over what it joins', () => {
    const space = createLabelSpace();
    space.take({ left: 92, top: 92, right: 108, bottom: 108 });
    const line = [
      { x: 108, y: 100 },
      { x: 200, y: 100 },
    ] as const;
    expect(crossed(line, space.isFree)).toBe(0);
    space.take({ left: 140, top: 90, right: 170, bottom: 110 });
    expect(crossed(line, space.isFree)).toBeGreaterThan(3);
  });
});

describe('a name in several lines', () => {
  it('is parted between words, in lines as equal as may be', () => {
    expect(inLines('Green and low-carbon industries', 2)).toEqual(['Green and low-carbon', 'industries']);
    expect(inLines('Green and low-carbon industries', 3)).toEqual(['Green and', 'low-carbon', 'industries']);
    expect(inLines('Future intelligence', 2)).toEqual(['Future', 'intelligence']);
  });

  it('stays whole where it is short or has too few words', () => {
    expect(inLines('New energy', 2)).toBeNull();
    expect(inLines('Biopharmaceuticals', 2)).toBeNull();
    expect(inLines('Future intelligence', 3)).toBeNull();
    expect(inLines('先进制造业和现代服务业融合发展', 2)).toBeNull();
  });

  it('is whole rather than cut where its lines are no longer than the cut one', () => {
    const name = 'Green and low-carbon industries';
    for (const lines of nameForms(name, 'Green and low-carbon industr…')) expect(lines.join(' ')).toBe(name);
    expect(nameForms('Digital economy', 'Digital economy')[0]).toEqual(['Digital economy']);
    expect(nameForms('上海市现代化产业体系', '上海市现…')).toEqual([['上海市现…']]);
  });
});
