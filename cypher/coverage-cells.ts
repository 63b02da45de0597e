/** Counts of links by document, target and relation. A large graph has a million of them: they are numbers in one array. */
import { RELATIONS } from './model.ts';

/** Links of one relation from one document to one target. */
export interface LinkCount {
  document: string;
  target: string;
  relation: (typeof RELATIONS)[number];
  measures: number;
  /** Of these, measures that no department is responsible for, and that offer no amount. */
  withoutDepartment: number;
  withoutAmount: number;
}

/** Places of the document, the target and the relation in their lists; then the three counts. */
export type Cell = readonly [number, number, number, number, number, number];

const WIDTH = 6;

export class CoverageCells implements Iterable<LinkCount> {
  readonly documents: string[] = [];
  readonly targets: string[] = [];
  readonly #documents = new Map<string, number>();
  readonly #targets = new Map<string, number>();
  #numbers = new Int32Array(1024 * WIDTH);
  #end = 0;

  /** Place of a document in the list. */
  document(id: string): number {
    return placeIn(this.documents, this.#documents, id);
  }

  /** Place of a target in the list. */
  target(id: string): number {
    return placeIn(this.targets, this.#targets, id);
  }

  /** Takes the numbers of a {@link Cell} one by one: a list for each of a million is what would take the time. */
  add(
    document: number,
    target: number,
    relation: number,
    measures: number,
    withoutDepartment: number,
    withoutAmount: number,
  ): void {
    if (this.#end === this.#numbers.length) {
      const larger = new Int32Array(this.#end * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    const numbers = this.#numbers;
    let at = this.#end;
    numbers[at++] = document;
    numbers[at++] = target;
    numbers[at++] = relation;
    numbers[at++] = measures;
    numbers[at++] = withoutDepartment;
    numbers[at++] = withoutAmount;
    this.#end = at;
  }

  /** Takes links that a person rejected off the cells that they are counted in. */
  takeOff(
    links: readonly (Pick<LinkCount, 'document' | 'target' | 'relation'> & {
      hasDepartment: boolean;
      hasAmount: boolean;
    })[],
  ): void {
    if (links.length === 0) return;
    const numbers = this.#numbers;
    const places = new Map<string, number>();
    for (let at = 0; at < this.#end; at += WIDTH) places.set(numbers.subarray(at, at + 3).join(), at);
    for (const { document, target, relation, hasDepartment, hasAmount } of links) {
      const key = [this.document(document), this.target(target), RELATIONS.indexOf(relation)].join();
      const at = places.get(key);
      if (at === undefined) continue;
      numbers[at + 3]!--;
      if (!hasDepartment) numbers[at + 4]!--;
      if (!hasAmount) numbers[at + 5]!--;
    }
  }

  /** Cells that have a measure. */
  *cells(): Generator<Cell> {
    const numbers = this.#numbers;
    for (let at = 0; at < this.#end; at += WIDTH)
      if (numbers[at + 3]! > 0)
        yield [
          numbers[at]!,
          numbers[at + 1]!,
          numbers[at + 2]!,
          numbers[at + 3]!,
          numbers[at + 4]!,
          numbers[at + 5]!,
        ];
  }

  *[Symbol.iterator](): Generator<LinkCount> {
    for (const [document, target, relation, measures, withoutDepartment, withoutAmount] of this.cells())
      yield {
        document: this.documents[document]!,
        target: this.targets[target]!,
        relation: RELATIONS[relation]!,
        measures,
        withoutDepartment,
        withoutAmount,
      };
  }
}

function placeIn(list: string[], places: Map<string, number>, id: string): number {
  let place = places.get(id);
  if (place === undefined) {
    place = list.push(id) - 1;
    places.set(id, place);
  }
  return place;
}
