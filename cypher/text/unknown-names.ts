/**
 * Names in a statement that no graph of Cetu has: a label, a type or a property with a slip of the pen gives no rows and
 * no error. What is not plainly the name of one (a field of a map, say) is left alone.
 */
import { NODES, RELATIONSHIPS } from '../model.ts';
import { META_LABEL } from '../store/schema.ts';
import { isWord, type Token, tokens } from './tokens.ts';

export const NAME_KINDS = ['label', 'type', 'property'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface UnknownName {
  kind: NameKind;
  name: string;
  /** The one that was probably meant; null where none is near. */
  meant: string | null;
}

const shapes = [
  ...Object.values(NODES).map(({ shape }) => shape),
  ...Object.values(RELATIONSHIPS).map(({ properties }) => properties.shape),
];
/** Beside the model, every load gives nodes an `owner`, relationships an `id` and the schema a node of its own. */
const KNOWN: Record<NameKind, ReadonlySet<string>> = {
  label: new Set([...Object.keys(NODES), META_LABEL]),
  type: new Set(Object.keys(RELATIONSHIPS)),
  property: new Set([...shapes.flatMap((shape) => Object.keys(shape)), 'id', 'owner', 'version']),
};

/** The name as an unknown one; null where the model has it. */
export function unknownName(kind: NameKind, name: string): UnknownName | null {
  return KNOWN[kind].has(name) ? null : { kind, name, meant: nearest(name, KNOWN[kind]) };
}

/** Every unknown name of a statement once, in the order in which they stand there. */
export function unknownNames(cypher: string): UnknownName[] {
  const found = new Map<string, UnknownName>();
  for (const { kind, name } of namesIn(tokens(cypher))) {
    const unknown = unknownName(kind, name);
    if (unknown) found.set(`${kind} ${name}`, unknown);
  }
  return [...found.values()];
}

type Bracket = 'node' | 'relationship' | 'map' | 'other';
type Name = Pick<UnknownName, 'kind' | 'name'>;

/** After these words a parenthesis opens a pattern; after any other it belongs to a call. */
const BEFORE_PATTERN = /^(?:match|merge|create|where|and|or|xor|not|shortestpath|allshortestpaths|exists)$/i;

function namesIn(list: readonly Token[]): Name[] {
  const open: Bracket[] = [];
  const names: Name[] = [];
  const variables = new Set<string>();
  /** Places of labels and types. */
  const typed = new Set<number>();
  const read: { variable: string; name: string }[] = [];
  const is = (at: number, text: string) => list[at]?.kind === 'symbol' && list[at]?.text === text;
  const nameAt = (at: number) => {
    const token = list[at];
    if (token?.kind === 'quoted') return token.text.slice(1, -1).replaceAll('``', '`');
    return token?.kind === 'word' ? token.text : null;
  };
  for (let at = 0; at < list.length; at++) {
    const inside = open.at(-1);
    const name = nameAt(at);
    if (is(at, '(')) {
      const before = list[at - 1];
      open.push(before?.kind === 'word' && !BEFORE_PATTERN.test(before.text) ? 'other' : 'node');
    } else if (is(at, '[')) open.push(is(at - 1, '-') ? 'relationship' : 'other');
    else if (is(at, '{')) open.push(inside === 'node' || inside === 'relationship' ? 'map' : 'other');
    else if (is(at, ')') || is(at, ']') || is(at, '}')) open.pop();
    else if (name === null) continue;
    else if (is(at - 1, '(') || is(at - 1, '[')) {
      const ends =
        [':', ')', ']', '{', '*'].some((mark) => is(at + 1, mark)) || isWord(list[at + 1], 'WHERE');
      if (ends && (inside === 'node' || inside === 'relationship')) variables.add(name);
    } else if (inside === 'map') {
      if (is(at + 1, ':')) names.push({ kind: 'property', name });
    } else if (is(at - 1, '.')) {
      const variable = nameAt(at - 2);
      if (variable !== null && !is(at - 3, '.') && !is(at + 1, '(')) read.push({ variable, name });
    }
    if (name === null || (inside !== 'node' && inside !== 'relationship')) continue;
    let before = at - 1;
    while (is(before, '!')) before--;
    // `:A`, and what follows it: `:A|B`, `:A&!B`.
    if (!is(before, ':') && !((is(before, '|') || is(before, '&')) && typed.has(before - 1))) continue;
    typed.add(at);
    names.push({ kind: inside === 'node' ? 'label' : 'type', name });
  }
  // A variable that is given another value may be a map.
  for (const [at, token] of list.entries())
    if (isWord(token, 'AS')) variables.delete(nameAt(at + 1) ?? '');
    else if (isWord(token, 'IN')) variables.delete(nameAt(at - 1) ?? '');
  for (const { variable, name } of read) if (variables.has(variable)) names.push({ kind: 'property', name });
  return names;
}

/** The known name that is fewest letters away, but no more than a third of them; null where there is none. */
function nearest(name: string, known: ReadonlySet<string>): string | null {
  const wanted = name.toLowerCase();
  const near = [...known]
    .map((one) => ({ one, distance: distanceOf(wanted, one.toLowerCase()) }))
    .filter(({ one, distance }) => distance <= Math.max(1, Math.floor(Math.min(one.length, 12) / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.one ?? null;
}

/** Letters to put in, take out, change or swap with the next (Damerau); longer names are near none of the model. */
function distanceOf(one: string, other: string): number {
  if (one.length > 40) return one.length;
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const [above, line] = [rows[row - 1]!, [row]];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      line[at] = Math.min(line[at - 1]! + 1, above[at]! + 1, above[at - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) line[at] = Math.min(line[at]!, rows[row - 2]![at - 2]! + 1);
    }
    rows.push(line);
  }
  return rows[one.length]![other.length]!;
}
