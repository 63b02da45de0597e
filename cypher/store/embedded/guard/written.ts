/**
 * What statements that write by hand leave behind: properties of kinds that the model does not tell, and such as are
 * missing where it has one. A graph that only ingest wrote has none of it. Pure.
 */
import * as z from 'zod';
import { anyOf, BASES, isAlways, type Kind, kind, may, NUMBERS, TEXTS } from './kinds.ts';
import { Refused } from './operators.ts';
import { isLabelOfModel, isOfModel, requiredProperties } from './properties.ts';

export interface Written {
  /** A property was written whose name or kind the statement does not tell. */
  readonly anything: boolean;
  /** A node of the model was given another label, and is found by one with the properties of all. */
  readonly labelled: boolean;
  readonly kinds: ReadonlyMap<string, Kind>;
}

export const NOTHING: Written = { anything: false, labelled: false, kinds: new Map() };

/** Gathers what one statement writes. */
export class Writing implements Written {
  anything = false;
  labelled = false;
  readonly kinds = new Map<string, Kind>();

  /** `n.name = value`, with the labels that `n` is known by. @throws Refused for a value that Neo4j keeps nowhere */
  property(name: string, value: Kind, labels: readonly string[] = []): void {
    assertStorable(value);
    if (isOfModel(name, value, labels)) return;
    const known = this.kinds.get(name);
    this.kinds.set(name, plain(known ? anyOf([known, value]) : value));
  }

  /** `n += map`, or, where it takes the place of all that was there, `n = map`. */
  properties(of: Kind, labels: readonly string[] | undefined, replaces: boolean): void {
    if (!of.fields) this.anything = true;
    else if (replaces) this.made(labels ?? [], of.fields);
    else for (const [name, value] of of.fields) this.property(name, value, labels);
  }

  /** A node or relationship of these labels that has these properties and no others. */
  made(labels: readonly string[], fields: ReadonlyMap<string, Kind>): void {
    for (const [name, value] of fields) this.property(name, value, labels);
    for (const name of requiredProperties(labels))
      if (!fields.has(name)) this.property(name, kind('null'), labels);
  }

  /** Labels given to a node beside others. */
  labels(given: readonly string[]): void {
    this.labelled ||= given.some(isLabelOfModel);
  }
}

/** Both, or null where the second adds nothing to the first. */
export function joined(known: Written, more: Written): Written | null {
  if (known.anything) return null;
  const kinds = new Map([...known.kinds].map(([name, value]) => [name, plain(value)]));
  for (const [name, value] of more.kinds) {
    const before = kinds.get(name);
    kinds.set(name, plain(before ? anyOf([before, value]) : value));
  }
  const both = { anything: more.anything, labelled: known.labelled || more.labelled, kinds };
  return textOf(both) === textOf(known) ? null : both;
}

/** A property holds no map, no entity, and lists of values of one kind. */
function assertStorable(value: Kind): void {
  if (may(value, 'map', 'node', 'relationship', 'path'))
    throw new Refused('a property that is a map or a node');
  if (!value.items) return;
  if (may(value.items, 'null', 'list', 'map', 'node', 'relationship', 'path'))
    throw new Refused('a property that is a list of lists, maps or nulls');
  const isMixed =
    value.items.bases.size > 1 && !isAlways(value.items, NUMBERS) && !isAlways(value.items, TEXTS);
  if (isMixed) throw new Refused('a property that is a list of values of different kinds');
}

/** Without which value it is, and in an order of its own. */
const plain = ({ bases, items }: Kind): Kind => ({
  bases: new Set(BASES.filter((base) => bases.has(base))),
  ...(items && { items: plain(items) }),
});

interface KindText {
  bases: (typeof BASES)[number][];
  items?: KindText | undefined;
}

const kindSchema: z.ZodType<KindText> = z.lazy(() =>
  z.object({ bases: z.array(z.enum(BASES)), items: kindSchema.optional() }),
);
const writtenSchema = z.object({
  anything: z.boolean(),
  labelled: z.boolean(),
  kinds: z.record(z.string(), kindSchema),
});

const textOfKind = ({ bases, items }: Kind): KindText => ({
  bases: [...bases],
  ...(items && { items: textOfKind(items) }),
});
const kindOfText = ({ bases, items }: KindText): Kind => ({
  bases: new Set(bases),
  ...(items && { items: kindOfText(items) }),
});

/** As JSON, the same for the same. */
export const textOf = ({ anything, labelled, kinds }: Written): string =>
  JSON.stringify({
    anything,
    labelled,
    kinds: Object.fromEntries(
      [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, textOfKind(of)]),
    ),
  });

/** From the JSON of {@link textOf}. @throws where it is none */
export function writtenOf(text: string): Written {
  const { anything, labelled, kinds } = writtenSchema.parse(JSON.parse(text));
  return {
    anything,
    labelled,
    kinds: new Map(Object.entries(kinds).map(([name, of]) => [name, kindOfText(of)])),
  };
}
