import { DAYS, NUMBERS, type Property, TEXTS } from './generated-graph.ts';
import { GeneratedPatterns, literal, type Named, type ValueKind } from './generated-patterns.ts';

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='];
/** Once in so many comparisons, the two sides are of different kinds. */
const CONFUSED = 40;

/** Expressions of every kind, out of properties, names and each other. */
export class GeneratedExpressions extends GeneratedPatterns {
  expression(kind: ValueKind, depth: number): string {
    switch (kind) {
      case 'number':
        return this.number(depth);
      case 'text':
        return this.text(depth);
      case 'truth':
        return this.truth(depth);
      case 'texts':
      case 'bag':
        return this.texts(depth);
      case 'date':
        return this.date(depth);
    }
  }

  number(depth: number): string {
    const known = this.#known('number', ({ kind }) => kind === 'number');
    if (depth <= 0 || this.choices.oneIn(3))
      return this.choices.oneIn(8) || known.length === 0 ? this.#literal(NUMBERS) : this.choices.of(known);
    const a = () => this.number(depth - 1);
    return this.#oneOf([
      () => `${a()} ${this.choices.of(['+', '-', '*'])} ${a()}`,
      () => `(${a()} - ${a()}) * 2`,
      () => `abs(${a()})`,
      () => `-(${a()})`,
      () => `${a()} % 3`,
      () => `${a()} / 2.0`,
      () => `round(${a()} / 2)`,
      () => `coalesce(${a()}, ${this.#literal(NUMBERS)})`,
      () => `size(${this.text(depth - 1)})`,
      () => `size(${this.texts(depth - 1)})`,
      () => `size(${this.#bag(depth - 1)})`,
      () => `toInteger(substring(toString(${this.date(depth - 1)}), 0, 4))`,
      () => `CASE WHEN ${this.truth(depth - 1)} THEN ${a()} ELSE ${a()} END`,
      () => `reduce(t = 0, x IN ${this.texts(depth - 1)} | t + size(x))`,
      () => `null + ${a()}`,
      () => this.subqueryOf('COUNT'),
    ]);
  }

  text(depth: number): string {
    const known = this.#known('text', ({ kind }) => kind === 'text' || kind === 'day');
    if (depth <= 0 || this.choices.oneIn(3))
      return this.choices.oneIn(8) || known.length === 0 ? this.#literal(TEXTS) : this.choices.of(known);
    const a = () => this.text(depth - 1);
    const few = () => this.choices.below(4);
    return this.#oneOf([
      () => `${a()} + ${a()}`,
      () => `coalesce(${a()}, '—')`,
      () => `substring(${a()}, ${few()})`,
      () => `substring(${a()}, ${few()}, ${few()})`,
      () => `${this.choices.of(['left', 'right'])}(${a()}, ${few()})`,
      () => `${this.choices.of(['toUpper', 'toLower', 'trim', 'reverse'])}(${a()})`,
      () => `replace(${a()}, ${this.#literal(TEXTS)}, ${this.#literal(TEXTS)})`,
      () => `toString(size(${a()}))`,
      () => `toString(${this.date(depth - 1)})`,
      () => `${this.texts(depth - 1)}[${this.choices.of([0, 1, -1])}]`,
      () => `${this.choices.of(['head', 'last'])}(${this.texts(depth - 1)})`,
      () => `CASE WHEN ${this.truth(depth - 1)} THEN ${a()} ELSE ${a()} END`,
      () => `CASE ${a()} WHEN ${this.#literal(TEXTS)} THEN 'one' WHEN ${a()} THEN 'two' END`,
      () => `reduce(t = '', x IN ${this.texts(depth - 1)} | t + x)`,
    ]);
  }

  texts(depth: number): string {
    const known = this.#known('texts', ({ kind }) => kind === 'texts');
    if (depth <= 0 || this.choices.oneIn(3))
      return known.length === 0 || this.choices.oneIn(6)
        ? literal(TEXTS.slice(0, 2))
        : this.choices.of(known);
    const a = () => this.texts(depth - 1);
    return this.#oneOf([
      () => `${a()} + ${a()}`,
      () => `[${this.text(depth - 1)}, ${this.text(depth - 1)}]`,
      () => `split(${this.text(depth - 1)}, '工')`,
      () => `tail(${a()})`,
      // Neo4j reverses no list that a node keeps.
      () => `reverse([${this.text(depth - 1)}, ${this.text(depth - 1)}])`,
      () => `${a()}[${this.choices.below(2)}..${this.choices.of(['', 2, 9])}]`,
      () =>
        `[x IN ${a()} WHERE x ${this.choices.of(COMPARISONS)} ${this.#literal(TEXTS)} | ${this.choices.of(['x', "x + '!'", 'toUpper(x)'])}]`,
      () => `[x IN ${a()} WHERE ${this.choices.of(['', 'NOT '])}x IN ${a()}]`,
      () => `[x IN range(0, ${this.choices.below(3)}) | ${a()}[x]]`,
    ]);
  }

  date(depth: number): string {
    const known = [
      ...this.#known('date', () => false),
      ...this.properties(({ kind }) => kind === 'day').map((name) => `date(${name})`),
    ];
    if (depth <= 0 || this.choices.oneIn(3))
      return known.length === 0 || this.choices.oneIn(6)
        ? `date(${this.#literal(DAYS)})`
        : this.choices.of(known);
    const a = () => this.date(depth - 1);
    return this.#oneOf([
      () =>
        `${a()} ${this.choices.of(['+', '-'])} duration({${this.choices.of(['days', 'weeks', 'months'])}: ${this.choices.below(4)}})`,
      () => `${a()} + duration('P1M')`,
      () => `coalesce(${a()}, ${a()})`,
      () => `CASE WHEN ${this.truth(depth - 1)} THEN ${a()} END`,
    ]);
  }

  truth(depth: number): string {
    const made = this.made.filter(({ kind }) => kind === 'truth').map(({ name }) => name);
    if (made.length > 0 && this.choices.oneIn(6)) return this.choices.of(made);
    if (depth > 0 && this.choices.oneIn(3)) {
      const [a, b] = [this.truth(depth - 1), this.truth(depth - 1)];
      return this.choices.of([
        `(${a} AND ${b})`,
        `(${a} OR ${b})`,
        `(${a} XOR ${b})`,
        `NOT (${a})`,
        `(${a}) = (${b})`,
      ]);
    }
    const inner = depth - 1;
    const compare = () => this.choices.of(COMPARISONS);
    const text = () => this.text(inner);
    if (this.choices.oneIn(CONFUSED)) {
      const kinds = ['number', 'text', 'truth', 'texts', 'date'] as const;
      const side = () => `(${this.expression(this.choices.of(kinds), inner)})`;
      return `${side()} ${compare()} ${side()}`;
    }
    return this.#oneOf([
      () => `${this.number(inner)} ${compare()} ${this.number(inner)}`,
      () => `${this.number(inner)} ${compare()} ${this.number(inner)}`,
      () => `${this.choices.of(NUMBERS)} <= ${this.number(inner)} < ${this.number(inner)}`,
      () => `${text()} ${compare()} ${text()}`,
      () => `${text()} ${compare()} ${text()}`,
      () => `${text()} ${this.choices.of(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${text()}`,
      () => `${text()} IN ${literal([this.choices.of(TEXTS), this.choices.of(TEXTS)])}`,
      () => `${text()} IN ${this.#bag(inner)}`,
      () => `${this.date(inner)} ${compare()} ${this.date(inner)}`,
      () =>
        `(${this.expression(this.choices.of(['number', 'text', 'date'] as const), inner)}) IS ${this.choices.of(['', 'NOT '])}NULL`,
      () =>
        `${this.choices.of(['any', 'all', 'none', 'single'])}(x IN ${this.#bag(inner)} WHERE x ${this.choices.of([...COMPARISONS, 'CONTAINS'])} ${this.#literal(TEXTS)})`,
      () => `${this.texts(inner)} ${this.choices.of(['=', '<>'])} ${this.texts(inner)}`,
      () => `${text()} =~ '.*(人工|[a-z]).*'`,
      () => this.subqueryOf('EXISTS'),
    ]);
  }

  /** What has properties that can be asked for; every node has. */
  protected owners(): Named[] {
    return [...this.nodes, ...this.relationships.filter(({ properties }) => properties.length > 0)];
  }

  protected properties(wanted: (property: Property) => boolean): string[] {
    return this.owners().flatMap(({ name, properties }) =>
      properties.filter(wanted).map((property) => `${name}.${property.name}`),
    );
  }

  /** A list whose order plays no part. */
  #bag(depth: number): string {
    const bags = this.made.filter(({ kind }) => kind === 'bag').map(({ name }) => name);
    return bags.length > 0 && this.choices.oneIn(2) ? this.choices.of(bags) : this.texts(depth);
  }

  #known(kind: ValueKind, wanted: (property: Property) => boolean): string[] {
    const names = this.made.filter((made) => made.kind === kind).map(({ name }) => name);
    // What was made is rarer than properties, and more is to be learnt from it.
    return [...this.properties(wanted), ...names, ...names, ...names];
  }

  #literal(values: readonly (string | number)[]): string {
    return literal(this.choices.of(values));
  }

  #oneOf(made: readonly (() => string)[]): string {
    return this.choices.of(made)();
  }
}
