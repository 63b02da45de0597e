import { Expressions } from './expressions.ts';
import { type Kind, kind, listOf, may, orNull } from './kinds.ts';
import { equality, Refused } from './operators.ts';

/** Reads patterns: binds their names, and compares the properties that they ask for. */
export abstract class Patterns extends Expressions {
  /** True while new names may stand for nothing: in an OPTIONAL MATCH. */
  #isOptional = false;

  /** In a CREATE, properties are given and not asked for; in a MERGE they are both. */
  #making: 'CREATE' | 'MERGE' | null = null;

  /** Names of the nodes of the path that is read. */
  readonly #nodes = new Set<string>();

  /** Patterns of a CREATE or MERGE. */
  protected made(by: 'CREATE' | 'MERGE'): void {
    this.#making = by;
    this.patterns(false);
    this.#making = null;
  }

  /** Patterns with commas between them, and their condition. */
  protected patterns(isOptional: boolean): void {
    const before = this.#isOptional;
    this.#isOptional = isOptional;
    do {
      const name = this.peek(1) === '=' ? this.name() : null;
      if (name !== null) this.expect('=');
      if (this.isWord('SHORTESTPATH') || this.isWord('ALLSHORTESTPATHS')) {
        this.at++;
        this.expect('(');
        this.pattern();
        this.expect(')');
      } else this.pattern();
      if (name !== null) this.scope.set(name, this.#found(kind('path')));
    } while (this.takes(','));
    this.#isOptional = before;
    if (this.takesWords('WHERE')) this.condition();
  }

  /** A bracket that begins a pattern with a relationship, not a value in brackets. */
  protected isPattern(): boolean {
    const close = this.peek() === '(' ? this.pairs.get(this.at) : undefined;
    if (close === undefined) return false;
    const after = [1, 2, 3].map((ahead) => this.list[close + ahead]?.text ?? '');
    const dash = after[0] === '<' ? 1 : 0;
    if (after[dash] !== '-') return false;
    if (after[dash + 1] === '[') return true;
    return after[dash + 1] === '-' && ['(', '>'].includes(this.list[close + dash + 3]?.text ?? '');
  }

  protected pattern(): void {
    this.#nodes.clear();
    this.#node();
    while (['-', '<'].includes(this.peek())) {
      this.takes('<');
      this.expect('-');
      if (this.peek() === '[') this.#relationship();
      this.expect('-');
      this.takes('>');
      this.#node();
    }
  }

  #node(): void {
    const at = this.at;
    this.expect('(');
    const name = this.token()?.kind === 'word' || this.token()?.kind === 'quoted' ? this.peek() : '';
    // The engine takes the second for another node.
    if (this.existsIn && this.#nodes.has(name) && !this.existsIn.has(name))
      this.located(at, () => {
        throw new Refused('a path inside EXISTS that comes back to a node of its own');
      });
    if (name !== '') this.#nodes.add(name);
    this.#element('node', ')');
  }

  #relationship(): void {
    this.expect('[');
    this.#element('relationship', ']');
  }

  #element(base: 'node' | 'relationship', end: string): void {
    const token = this.token();
    const isNamed = token?.kind === 'quoted' || (token?.kind === 'word' && !this.isWord('WHERE'));
    const name = isNamed ? this.name() : null;
    const labels = this.labels();
    const isMany = this.takes('*');
    if (isMany) while (this.token()?.kind === 'number' || this.peek() === '..') this.at++;
    const bound: Kind = { ...kind(base), ...(labels.length > 0 && { labels }) };
    const isNew = name === null || !this.scope.has(name);
    if (name !== null && isNew) this.scope.set(name, this.#found(isMany ? listOf(bound) : bound));
    const fields = this.#properties(labels.length > 0 ? labels : this.scope.get(name ?? '')?.labels);
    if (this.#making && isNew) {
      this.writes.made(labels, fields);
      if (labels.length > 1) this.writes.labels(labels);
    }
    if (this.takesWords('WHERE')) this.condition();
    this.expect(end);
  }

  #found(bound: Kind): Kind {
    return this.#isOptional ? orNull(bound) : bound;
  }

  /** `:A`, `:A:B`, `:A|B`: the names in it. */
  protected labels(): string[] {
    const found: string[] = [];
    while (this.takes(':') || this.takes('|')) {
      this.takes(':');
      found.push(this.name());
    }
    return found;
  }

  #properties(labels: readonly string[] | undefined): ReadonlyMap<string, Kind> {
    if (this.token()?.kind === 'parameter') throw new Refused('a parameter in place of properties');
    if (this.peek() !== '{') return new Map();
    const at = this.at;
    const fields = this.entries();
    for (const [key, value] of fields)
      this.located(at, () => {
        if (this.#making === 'MERGE' && may(value, 'null'))
          throw new Refused('a MERGE of a property that may be null');
        if (this.#making !== 'CREATE') equality(this.properties.kind(key, labels), value);
      });
    return fields;
  }
}
