import { GeneratedExpressions } from './generated-expressions.ts';
import { NUMBERS, type Property, TEXTS } from './generated-graph.ts';
import { literal, type ValueKind } from './generated-patterns.ts';

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='];

/** Clauses with conditions, and the values and aggregates that can be asked of what is bound. */
export class GeneratedPredicates extends GeneratedExpressions {
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
    const name = this.name('u');
    const list = this.texts(1);
    this.made.push({ name, kind: 'text' });
    return [`UNWIND ${list} AS ${name}`];
  }

  predicate(depth = 2): string {
    const { choices } = this;
    if (depth > 0 && choices.oneIn(3)) {
      const [a, b] = [this.predicate(depth - 1), this.predicate(depth - 1)];
      return choices.of([`(${a} AND ${b})`, `(${a} OR ${b})`, `(${a} XOR ${b})`, `NOT (${a})`]);
    }
    const kind = choices.below(14);
    if (kind === 0) return this.#subquery();
    if (kind === 1) return this.#ends();
    if (kind < 6) return this.truth(2);
    const owner = choices.of(this.owners());
    const property = choices.of(owner.properties);
    return this.#condition(`${owner.name}.${property.name}`, property);
  }

  #condition(text: string, { kind, values }: Property): string {
    const { choices } = this;
    if (choices.oneIn(8)) return `${text} IS ${choices.of(['', 'NOT '])}NULL`;
    if (kind === 'number') {
      const other = this.properties((property) => property.kind === 'number');
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
    const other = this.properties((property) => ['text', 'day'].includes(property.kind));
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
    const owner = choices.of(this.owners());
    if (choices.oneIn(3)) {
      if (owner.type) return `type(${owner.name})`;
      return choices.of([`${owner.name}.id`, `labels(${owner.name})[0]`]);
    }
    return this.expression(
      choices.of(['number', 'number', 'text', 'text', 'text', 'truth', 'date', 'texts']),
      2,
    );
  }

  /** A value over many rows, and what it is. */
  aggregate(): { text: string; kind: ValueKind } {
    const { choices } = this;
    const distinct = choices.of(['', 'DISTINCT ']);
    switch (choices.below(7)) {
      case 0:
        return { text: 'count(*)', kind: 'number' };
      case 1:
        return { text: `count(DISTINCT ${choices.of(this.owners()).name})`, kind: 'number' };
      case 2:
        return { text: `count(${distinct}${this.value()})`, kind: 'number' };
      case 3: {
        const kind = choices.of(['text', 'number', 'date'] as const);
        return { text: `${choices.of(['min', 'max'])}(${this.expression(kind, 1)})`, kind };
      }
      case 4:
        return { text: `collect(${distinct}${this.expression('text', 1)})`, kind: 'bag' };
      default:
        return { text: `${choices.of(['sum', 'avg', 'max', 'sum'])}(${this.number(1)})`, kind: 'number' };
    }
  }
}
