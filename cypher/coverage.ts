/**
 * The kept summary of a document: how many of its measures address each target, so that a matrix over all documents
 * reads documents and not their links. It counts links in any state: what a person rejected since is few, and whoever
 * counts takes it off, so that a review needs no new summary.
 */
import type { CoverageCells, LinkCount } from './coverage-cells.ts';
import { type GraphNode, type NodeRef, RELATIONS } from './model.ts';

type Relation = LinkCount['relation'];
type SummaryCell = Omit<LinkCount, 'document'>;

/** A relationship as far as a summary goes by it. */
interface Link {
  type: string;
  from: NodeRef;
  to: NodeRef;
  properties: object;
}

/** Ids of measures that have a department and an amount, of the measures that `relationships` start at. */
function meansOf(relationships: Iterable<Link>) {
  const [departments, amounts] = [new Set<string>(), new Set<string>()];
  for (const { type, from } of relationships) {
    if (type === 'RESPONSIBLE') departments.add(from.id);
    if (type === 'OFFERS') amounts.add(from.id);
  }
  return { departments, amounts };
}

/** The summary of each document in a part, by its id. `relationships` are all that the part's measures have. */
export function summarise(
  nodes: Iterable<GraphNode>,
  relationships: readonly Link[],
): ReadonlyMap<string, string> {
  const documents = new Map<string, Map<string, SummaryCell>>();
  for (const { label, properties } of nodes)
    if (label === 'Document') documents.set(properties.id, new Map());
  if (documents.size === 0) return new Map();
  const documentOf = new Map<string, string>();
  for (const { type, from, to } of relationships)
    if (type === 'HAS_MEASURE' && from.label === 'Document') documentOf.set(to.id, from.id);
  const measures = new Map<string, number>();
  for (const id of documentOf.values()) measures.set(id, (measures.get(id) ?? 0) + 1);
  const { departments, amounts } = meansOf(relationships);
  for (const { type, from, to, properties } of relationships) {
    const cells = type === 'ADDRESSES' && documents.get(documentOf.get(from.id) ?? '');
    if (!cells) continue;
    const { relation } = properties as { relation: Relation };
    const key = `${to.id}\n${relation}`;
    let cell = cells.get(key);
    if (!cell) {
      cell = { target: to.id, relation, measures: 0, withoutDepartment: 0, withoutAmount: 0 };
      cells.set(key, cell);
    }
    cell.measures++;
    if (!departments.has(from.id)) cell.withoutDepartment++;
    if (!amounts.has(from.id)) cell.withoutAmount++;
  }
  return new Map(
    [...documents].map(([id, cells]) => [id, written(measures.get(id) ?? 0, [...cells.values()])]),
  );
}

/**
 * The number of measures and, after a blank, what all targets begin with; then one line a cell: counts, the relation's
 * place in the list of relations, the rest of the target.
 */
function written(count: number, cells: readonly SummaryCell[]): string {
  const start = commonStart(cells.map(({ target }) => target));
  const lines = cells.map(
    ({ target, relation, measures, withoutDepartment, withoutAmount }) =>
      `${measures} ${withoutDepartment} ${withoutAmount} ${RELATIONS.indexOf(relation)} ${target.slice(start.length)}`,
  );
  return [`${count} ${start}`, ...lines.sort()].join('\n');
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** A target by how it goes on after what all of its document begin with. */
interface Known {
  rest: string;
  place: number;
}

/** Reads what documents' `coverage` says into cells. */
export class SummaryReader {
  readonly #cells: CoverageCells;
  /** Targets by what they begin with, and by a number made of how they go on. */
  readonly #targets = new Map<string, Map<number, Known>>();
  readonly #numbers = new Int32Array(4);

  constructor(cells: CoverageCells) {
    this.#cells = cells;
  }

  /** Adds what is kept of a document; the number of its measures, or null where it is not of this version's making. */
  read(document: string, text: string): number | null {
    const end = text.indexOf('\n');
    const [, count, start] = /^(\d+) (.*)$/.exec(end < 0 ? text : text.slice(0, end)) ?? [];
    if (count === undefined || start === undefined) return null;
    const targets = this.#targets.get(start) ?? new Map<number, Known>();
    this.#targets.set(start, targets);
    const place = this.#cells.document(document);
    const numbers = this.#numbers;
    const { length } = text;
    // There are many: going through the characters is several times as fast as splitting.
    for (let at = end; at >= 0 && at < length; ) {
      at++;
      for (let column = 0; column < 4; column++, at++) {
        let number = 0;
        let code = text.charCodeAt(at);
        for (; code >= 48 && code <= 57; code = text.charCodeAt(++at)) number = number * 10 + code - 48;
        if (code !== 32) return null;
        numbers[column] = number;
      }
      const from = at;
      let hash = 0;
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        if (code === NEW_LINE) break;
        hash = (Math.imul(hash, 31) + code) | 0;
      }
      let known = targets.get(hash);
      if (!known || known.rest.length !== at - from || !text.startsWith(known.rest, from)) {
        const rest = text.slice(from, at);
        known = { rest, place: this.#cells.target(start + rest) };
        targets.set(hash, known);
      }
      const relation = numbers[3]!;
      if (relation >= RELATIONS.length) return null;
      this.#cells.add(place, known.place, relation, numbers[0]!, numbers[1]!, numbers[2]!);
    }
    return Number(count);
  }
}

const NEW_LINE = 10;
