import { NUMBERS, type Property, TEXTS } from './generated-graph.ts';
import { GeneratedPatterns, literal, type Named } from './generated-patterns.ts';

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='];

/** Clauses with conditions, and the values and aggregates that can be asked of what is bound. */
export class GeneratedPredicates extends GeneratedPatterns {
  match(): string {
    const second = this.choices.oneIn(5);
    const first = this.pattern();
    return `MATCH ${first}${second ? `, ${this.pattern()}` : ''}${this.where()}`;
  }

  optionalMatch(): string {
    return `OPTIONAL MATCH ${this.pattern()}${this.where()}`;
  }

  where(): string {
    if (this.choices.oneIn(2)) return '';
    return ` WHERE ${this.predicate()}`;
  }

  /** Unfolds a list that a node or relationship has. */
  unwind(): string[] {
    const lists = this.#properties(({ kind }) => kind === 'texts');
    if (lists.length === 0) return [];
    const name = this.name('u');
    this.texts.push(name);
    return [`UNWIND ${this.choices.of(lists)} AS ${name}`];
  }

  texts: string[] = [];

  override forget(): void {
    super.forget();
    this.texts = [];
  }

  predicate(depth = 2): string {
    const { choices } = this;
    if (depth > 0 && choices.oneIn(3)) {
      const [a, b] = [this.predicate(depth - 1), this.predicate(depth - 1)];
      return choices.of([`(${a} AND ${b})`, `(${a} OR ${b})`, `(${a} XOR ${b})`, `NOT (${a})`]);
    }
    const kind = choices.below(10);
    if (kind === 0) return this.#subquery();
    if (kind === 1) return this.#ends();
    if (kind === 2 && this.numbers.length > 0) return `${choices.of(this.numbers)} > 1`;
    const owner = choices.of(this.#owners());
    const property = choices.of(owner.properties);
    return this.#condition(`${owner.name}.${property.name}`, property);
  }

  #condition(text: string, { kind, values }: Property): string {
    const { choices } = this;
    if (choices.oneIn(8)) return `${text} IS ${choices.of(['', 'NOT '])}NULL`;
    if (kind === 'number') {
      const other = this.#properties((property) => property.kind === 'number');
      if (choices.oneIn(4)) return `${text} ${choices.of(COMPARISONS)} ${choices.of(other)}`;
      if (choices.oneIn(4)) return `${text} IN ${literal([choices.of(NUMBERS), choices.of(NUMBERS)])}`;
      return `${text} ${choices.of(COMPARISONS)} ${choices.of(NUMBERS)}`;
    }
    if (kind === 'numbers') return `size(${text}) ${choices.of(COMPARISONS)} ${choices.below(3)}`;
    if (kind === 'texts')
      return choices.of([
        `${literal(choices.of(TEXTS))} IN ${text}`,
        `size(${text}) ${choices.of(COMPARISONS)} ${choices.below(3)}`,
        `${choices.of(['any', 'all', 'none', 'single'])}(x IN ${text} WHERE x CONTAINS ${literal(choices.of(TEXTS))})`,
      ]);
    const some = literal(choices.of(values.length > 0 ? values : TEXTS));
    if (choices.oneIn(5)) return `${text} ${choices.of(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${some}`;
    if (choices.oneIn(5)) return `${text} IN [${some}, ${literal(choices.of(TEXTS))}]`;
    const other = this.#properties((property) => property.kind === 'text');
    return `${text} ${choices.of(COMPARISONS)} ${choices.oneIn(4) ? choices.of(other) : some}`;
  }

  #subquery(): string {
    const { choices } = this;
    const saved = [[...this.nodes], [...this.relationships]] as const;
    const node = choices.of(this.nodes);
    this.nodes = [node];
    this.relationships = [];
    const pattern = this.pattern();
    const where = choices.oneIn(2) ? ` WHERE ${this.predicate(0)}` : '';
    [this.nodes, this.relationships] = [[...saved[0]], [...saved[1]]];
    // A bare pattern in a WHERE binds no names.
    const bare = pattern.replaceAll(/([([])[vr]\d+/g, (found, open: string) =>
      found.slice(1) === node.name ? found : open,
    );
    return choices.of([
      `EXISTS { MATCH ${pattern}${where} }`,
      `NOT EXISTS { MATCH ${pattern}${where} }`,
      `COUNT { MATCH ${pattern}${where} } ${choices.of(COMPARISONS)} ${choices.below(3)}`,
      bare,
      `NOT ${bare}`,
    ]);
  }

  #ends(): string {
    const [a, b] = [this.choices.of(this.nodes), this.choices.of(this.nodes)];
    if (this.choices.oneIn(3)) return `${a.name}:${b.label}`;
    return `${a.name} ${this.choices.of(['=', '<>'])} ${b.name}`;
  }

  /** An expression with one value a row, of one kind. */
  value(): string {
    const { choices } = this;
    const known = [...this.numbers, ...this.texts];
    if (known.length > 0 && choices.oneIn(3)) return choices.of(known);
    const owner = choices.of(this.#owners());
    if (owner.type && choices.oneIn(4)) return `type(${owner.name})`;
    if (owner.label && choices.oneIn(4)) return choices.of([`${owner.name}.id`, `labels(${owner.name})[0]`]);
    const { name, kind } = choices.of(owner.properties);
    const text = `${owner.name}.${name}`;
    if (kind === 'number')
      return choices.of([text, `${text} + 1`, `${text} * 2`, `coalesce(${text}, 0)`, `${text} > 1`]);
    if (kind === 'texts' || kind === 'numbers') return choices.of([`size(${text})`, `${text}[0]`]);
    return choices.of([
      text,
      `coalesce(${text}, '—')`,
      `size(${text})`,
      `${text} + '!'`,
      `substring(${text}, 0, 2)`,
      `CASE WHEN ${text} > 'a' THEN 'late' ELSE 'early' END`,
      `${text} IS NULL`,
    ]);
  }

  aggregate(): string {
    const { choices } = this;
    const numbers = [...this.#properties(({ kind }) => kind === 'number'), ...this.numbers];
    const kind = choices.below(numbers.length > 0 ? 7 : 4);
    if (kind === 0) return 'count(*)';
    if (kind === 1) return `count(DISTINCT ${choices.of(this.#owners()).name})`;
    if (kind === 2) return `count(${choices.of(['', 'DISTINCT '])}${this.value()})`;
    if (kind === 3) return `${choices.of(['min', 'max'])}(${this.value()})`;
    return `${choices.of(['sum', 'avg', 'max', 'sum'])}(${choices.of(numbers)})`;
  }

  /** What has properties that can be asked for; every node has. */
  #owners(): Named[] {
    return [...this.nodes, ...this.relationships.filter(({ properties }) => properties.length > 0)];
  }

  #properties(wanted: (property: Property) => boolean): string[] {
    return this.#owners().flatMap(({ name, properties }) =>
      properties.filter(wanted).map((property) => `${name}.${property.name}`),
    );
  }
}
