/** Pattern queries made from the model, as many as are wanted: what an analyst could ask, in every combination. */
import fc from 'fast-check';
import type { Choices, Made } from './generated-patterns.ts';
import { GeneratedPredicates } from './generated-predicates.ts';

/** Statements that both stores have to answer alike. */
export const statements: fc.Arbitrary<string> = fc.gen().map((gen) => {
  const below = (count: number) => gen(() => fc.nat({ max: count - 1 }));
  const choices: Choices = {
    below,
    of: (items) => items[below(items.length)]!,
    oneIn: (count) => below(count) === 0,
  };
  return new Statement(choices).statement();
});

interface Projection {
  items: string[];
  /** Names of columns that have an order of their own. */
  scalars: string[];
}

class Statement extends GeneratedPredicates {
  statement(): string {
    const kind = this.choices.below(10);
    if (kind === 0) return this.#path();
    if (kind === 1) return this.#shortest();
    if (kind === 2) return this.#union();
    return this.#clauses(kind);
  }

  #clauses(kind: number): string {
    const lines = [this.match()];
    if (kind >= 8) lines.push(this.optionalMatch());
    if (kind === 3 || kind === 4) lines.push(this.#stage(), ...(this.choices.oneIn(2) ? [this.match()] : []));
    if (kind === 5) lines.push(...this.unwind());
    if (kind === 6) lines.push(...this.unwind(), this.#stage());
    if (kind === 7 || kind === 9) lines.push(this.#stage(), this.#stage());
    return `${lines.join(' ')} ${this.#returning()}`;
  }

  /** What a WITH keeps and makes: the next clauses start from it. */
  #stage(): string {
    const kept = this.choices.of(this.nodes);
    const made: Made[] = [];
    const items = [kept.name];
    const isGrouped = this.choices.oneIn(2);
    for (let count = 1 + this.choices.below(2); count > 0; count--) {
      const kind = this.choices.of(['number', 'text', 'truth', 'texts', 'date'] as const);
      const { text, kind: of } = isGrouped ? this.aggregate() : { text: this.expression(kind, 2), kind };
      const name = this.name('n');
      items.push(`${text} AS ${name}`);
      made.push({ name, kind: of });
    }
    const carried = isGrouped ? [] : this.made;
    items.push(...carried.map(({ name }) => name));
    this.keepOnly(kept);
    this.made = [...carried, ...made];
    const where = this.choices.oneIn(2) ? ` WHERE ${this.truth(1)}` : '';
    return `WITH ${items.join(', ')}${where}`;
  }

  #returning(): string {
    const { items, scalars } = this.choices.oneIn(3) ? this.#groups() : this.#values();
    const distinct = this.choices.oneIn(4) ? 'DISTINCT ' : '';
    return `RETURN ${distinct}${items.join(', ')}${this.#order(items, scalars)}`;
  }

  /** Only rows whose columns are all ordered can be cut off without doubt. */
  #order(items: readonly string[], scalars: readonly string[]): string {
    if (scalars.length < items.length || this.choices.oneIn(2)) return '';
    const order = ` ORDER BY ${scalars.map((name) => name + this.choices.of(['', ' DESC'])).join(', ')}`;
    const skip = this.choices.oneIn(4) ? ` SKIP ${this.choices.below(3)}` : '';
    return `${order}${skip}${this.choices.oneIn(2) ? ` LIMIT ${1 + this.choices.below(9)}` : ''}`;
  }

  #values(): Projection {
    const projection: Projection = { items: [], scalars: [] };
    for (let count = 1 + this.choices.below(3); count > 0; count--) this.#scalar(projection);
    if (this.choices.oneIn(5)) {
      const whole = this.choices.of([...this.nodes, ...this.relationships]);
      projection.items.push(`${whole.name} AS ${this.name('whole')}`);
    }
    return projection;
  }

  #groups(): Projection {
    const projection: Projection = { items: [], scalars: [] };
    for (let count = this.choices.below(3); count > 0; count--) this.#scalar(projection);
    for (let count = 1 + this.choices.below(2); count > 0; count--) {
      if (this.choices.oneIn(4)) {
        const distinct = this.choices.oneIn(2) ? 'DISTINCT ' : '';
        projection.items.push(`collect(${distinct}${this.value()}) AS ${this.name('bag')}`);
      } else {
        const name = this.name('n');
        const { text, kind } = this.aggregate();
        projection.items.push(`${text} AS ${kind === 'bag' ? `bag${name}` : name}`);
        if (kind !== 'bag') projection.scalars.push(name);
      }
    }
    return projection;
  }

  #scalar({ items, scalars }: Projection): void {
    const name = this.name('c');
    items.push(`${this.value()} AS ${name}`);
    scalars.push(name);
  }

  #path(): string {
    const name = this.name('p');
    const match = `MATCH ${name} = ${this.pattern()}${this.where()}`;
    const shown = this.choices.of([
      `[x IN nodes(${name}) | x.id] AS ids`,
      `[x IN relationships(${name}) | type(x)] AS types`,
      `${name} AS path`,
      `size(nodes(${name})) AS size, nodes(${name}) AS ns`,
    ]);
    return `${match} RETURN length(${name}) AS length, ${shown}`;
  }

  #shortest(): string {
    const [a, b] = [this.newNode(), this.newNode()];
    const most = 1 + this.choices.below(4);
    const [left, right] = this.choices.of([
      ['-', '-'],
      ['-', '->'],
      ['<-', '-'],
    ] as const);
    return (
      `MATCH (${a.name}:${a.label}), (${b.name}:${b.label}) WHERE ${a.name}.id < ${b.name}.id ` +
      `MATCH p = shortestPath((${a.name})${left}[*..${most}]${right}(${b.name})) ` +
      `RETURN ${a.name}.id AS a, ${b.name}.id AS b, length(p) AS n`
    );
  }

  #union(): string {
    const one = () => {
      const found = `${this.match()} RETURN ${this.value()} AS x`;
      this.forget();
      return found;
    };
    return `${one()} UNION ${this.choices.of(['', 'ALL '])}${one()}`;
  }
}
