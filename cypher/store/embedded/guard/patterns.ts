import { Expressions } from './expressions.ts';
import { type Kind, kind, listOf, orNull } from './kinds.ts';
import { equality, Refused } from './operators.ts';
import { propertyKind } from './properties.ts';

/** Reads patterns: binds their names, and compares the properties that they ask for. */
export abstract class Patterns extends Expressions {
  /** True while new names may stand for nothing: in an OPTIONAL MATCH. */
  #isOptional = false;

  /** True in a CREATE, where properties are given and not asked for. */
  #isMade = false;

  /** Patterns of a CREATE. */
  protected made(): void {
    this.#isMade = true;
    this.patterns(false);
    this.#isMade = false;
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
    this.expect('(');
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
    const labels = this.#labels();
    const isMany = this.takes('*');
    if (isMany) while (this.token()?.kind === 'number' || this.peek() === '..') this.at++;
    const bound: Kind = { ...kind(base), ...(labels.length > 0 && { labels }) };
    if (name !== null && !this.scope.has(name))
      this.scope.set(name, this.#found(isMany ? listOf(bound) : bound));
    if (this.peek() === '{')
      this.#properties(labels.length > 0 ? labels : this.scope.get(name ?? '')?.labels);
    else if (this.token()?.kind === 'parameter') throw new Refused('a parameter in place of properties');
    if (this.takesWords('WHERE')) this.condition();
    this.expect(end);
  }

  #found(bound: Kind): Kind {
    return this.#isOptional ? orNull(bound) : bound;
  }

  /** `:A`, `:A:B`, `:A|B`: the names in it. */
  #labels(): string[] {
    const found: string[] = [];
    while (this.takes(':') || this.takes('|')) {
      this.takes(':');
      found.push(this.name());
    }
    return found;
  }

  #properties(labels: readonly string[] | undefined): void {
    const at = this.at;
    for (const [key, value] of this.entries()) {
      if (this.#isMade) continue;
      this.located(at, () => equality(propertyKind(key, labels), value));
    }
  }
}
