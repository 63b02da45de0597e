import * as z from 'zod';
import type { LEVELS } from '../../cypher/model.ts';
import { isHan } from '../text/blanks.ts';

const text = z.string().trim().min(1);

const areaSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  name: text,
  nameEn: text,
  level: z.enum(['city', 'district', 'functional-area'] satisfies (typeof LEVELS)[number][]),
  /** Id of the area around it; null for the city. */
  parent: text.nullable(),
  /** Other names that stand for it: short, full, former. */
  aliases: z.array(text).default([]),
  /** How numbers of its documents begin: 闵 in 闵府规发〔2024〕11号. The longest that fits decides. */
  numbers: z.array(text).default([]),
});

/** `seeds/areas.yaml`: the city, its districts, and the functional areas that issue policies. */
export const areasSchema = z
  .strictObject({ areas: z.array(areaSchema).min(1) })
  .superRefine(({ areas }, context) => {
    const ids = new Map<string, string | null>();
    const names = new Map<string, string>();
    areas.forEach((area, i) => {
      const issue = (key: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['areas', i, key], message });
      if (ids.has(area.id)) issue('id', `“${area.id}” stands twice`);
      ids.set(area.id, area.parent);
      for (const [key, forms] of [
        ['name', [area.name]],
        ['aliases', area.aliases],
        ['numbers', area.numbers.map((number) => `${number}…号`)],
      ] as const)
        for (const form of forms) {
          const other = names.get(form);
          if (other !== undefined) issue(key, `“${form}” already stands for ${other}`);
          names.set(form, area.name);
        }
    });
    areas.forEach((area, i) => {
      const above = new Set([area.id]);
      for (let at = area.parent; at !== null; at = ids.get(at) ?? null) {
        if (!ids.has(at) || above.has(at)) {
          const message = ids.has(at) ? 'lies inside itself' : `there is no area “${at}”`;
          context.addIssue({ code: 'custom', path: ['areas', i, 'parent'], message });
          return;
        }
        above.add(at);
      }
    });
  });

export type Area = z.infer<typeof areaSchema>;

/** The areas of `seeds/areas.yaml`, found by id, name, alias or the number of a document. */
export class AreaRegister {
  private readonly byId: ReadonlyMap<string, Area>;
  private readonly byName = new Map<string, Area>();
  /** Names and aliases by what they begin with, longest first. */
  private readonly names = new Map<string, (readonly [string, Area])[]>();
  private readonly prefixes: readonly (readonly [string, Area])[];

  constructor(readonly areas: readonly Area[]) {
    this.byId = new Map(areas.map((area) => [area.id, area]));
    const longestFirst = (pairs: [string, Area][]) => pairs.sort((a, b) => b[0].length - a[0].length);
    for (const area of areas)
      for (const form of [area.name, ...area.aliases]) this.byName.set(form.normalize('NFKC'), area);
    for (const pair of longestFirst([...this.byName])) {
      const alike = this.names.get(pair[0][0]!);
      if (alike) alike.push(pair);
      else this.names.set(pair[0][0]!, [pair]);
    }
    this.prefixes = longestFirst(areas.flatMap((area) => area.numbers.map((n): [string, Area] => [n, area])));
  }

  get(id: string): Area | null {
    return this.byId.get(id) ?? null;
  }

  /** The area that `name` stands for (`闵行区`, `上海市闵行区`, `闵行`), or null. */
  resolve(name: string): Area | null {
    return this.byName.get(isHan(name) ? name : name.normalize('NFKC').replace(/\s+/g, '')) ?? null;
  }

  /** The area whose name or alias `text` begins with, and how many code units it takes; the longest that fits. */
  startOf(text: string): { area: Area; length: number } | null {
    const alike = this.names.get(text[0] ?? '') ?? [];
    for (const [name, area] of alike) if (text.startsWith(name)) return { area, length: name.length };
    return null;
  }

  /**
   * The area that a document's number points to (`长发改规〔2024〕4号` → 长宁区), or null. A hint only: other cities use
   * the same first characters, so what the title and the issuers say goes first. Numbers with 政 (`长政发`) are of
   * other cities: Shanghai's governments write 府.
   */
  ofNumber(number: string): Area | null {
    const text = number.normalize('NFKC').replace(/\s+/g, '');
    for (const [prefix, area] of this.prefixes)
      if (text.startsWith(prefix)) return text[prefix.length] === '政' ? null : area;
    return null;
  }

  /** The area around `area` that is a city, or itself where it is one. */
  cityOf(area: Area): Area | null {
    for (let at: Area | null = area; at; at = at.parent === null ? null : this.get(at.parent))
      if (at.level === 'city') return at;
    return null;
  }

  /** Whether `inner` is `outer` or lies inside it. */
  isWithin(inner: Area, outer: Area): boolean {
    for (let at: Area | null = inner; at; at = at.parent === null ? null : this.get(at.parent))
      if (at.id === outer.id) return true;
    return false;
  }
}
