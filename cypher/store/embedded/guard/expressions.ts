import { AGGREGATES, callKind } from './calls.ts';
import { Forms } from './forms.ts';
import {
  anyOf,
  BOOLEAN,
  FLOAT,
  isAlways,
  isEntity,
  type Kind,
  kind,
  kindOfValue,
  listOf,
  may,
  NULL,
  orNull,
  UNKNOWN,
} from './kinds.ts';
import { certain } from './operations.ts';
import { item, Refused, slice } from './operators.ts';
import type { Scope } from './reader.ts';

const QUANTIFIERS = new Set(['any', 'all', 'none', 'single']);

/** Reads values: literals, names, properties, lists, maps and calls. */
export abstract class Expressions extends Forms {
  /** What stands between the braces of EXISTS, COUNT and COLLECT. */
  protected abstract subquery(): Kind;
  protected abstract isPattern(): boolean;
  /** Inside an EXISTS, the names that were known before it. */
  protected existsIn: Scope | null = null;
  /** How many stood in what was read so far: subqueries and patterns as values, and aggregates. */
  protected subqueries = 0;
  protected aggregates = 0;

  protected operand(): Kind {
    let of = this.#primary();
    for (;;) {
      const at = this.at;
      if (this.takes('.')) {
        const key = this.name();
        of = this.located(at, () => this.#property(certain(of), key));
      } else if (this.takes('[')) {
        of = this.located(at, () => this.#bracket(certain(of)));
      } else if (this.peek() === ':' && this.token()?.kind === 'symbol' && isEntity(of)) {
        while (this.takes(':') || this.takes('|') || this.takes('&') || this.takes('!')) this.name();
        of = may(of, 'null') ? orNull(BOOLEAN) : BOOLEAN;
      } else return of;
    }
  }

  #property(of: Kind, key: string): Kind {
    if (isEntity(of)) {
      const own = this.properties.kind(key, of.labels);
      return may(of, 'null') ? orNull(own) : own;
    }
    if (isAlways(of, new Set(['map']))) return of.fields ? (of.fields.get(key) ?? NULL) : UNKNOWN;
    throw new Refused(`.${key} of a value that is no node, relationship or map`);
  }

  /** An item or a slice. */
  #bracket(of: Kind): Kind {
    let from: Kind | null = null;
    if (this.peek() !== '..') {
      from = this.expression();
      if (this.takes(']')) return item(of, from);
    }
    this.expect('..');
    const to = this.peek() === ']' ? null : this.expression();
    this.expect(']');
    return slice(of, [from, to]);
  }

  #primary(): Kind {
    const token = this.token();
    if (!token) this.fail();
    if (token.kind === 'string') {
      this.at++;
      return kindOfValue(unquoted(token.text));
    }
    if (token.kind === 'number') {
      this.at++;
      const isWhole = /^(?:\d+|0[xo][\da-f]+)$/i.test(token.text);
      if (!isWhole) return { ...FLOAT, value: Number(token.text) };
      if (!Number.isSafeInteger(Number(token.text))) throw new Refused('an integer beyond 2^53');
      return kindOfValue(Number(token.text));
    }
    if (token.kind === 'parameter') {
      this.at++;
      return kindOfValue(this.parameters[token.text.slice(1).replaceAll('`', '')]);
    }
    if (token.text === '(') return this.#parenthesised();
    if (token.text === '[') return this.#list();
    if (token.text === '{') return this.#map();
    if (token.kind === 'symbol') this.fail();
    return this.#named();
  }

  #parenthesised(): Kind {
    if (this.isPattern()) {
      this.subqueries++;
      this.within([], () => this.pattern());
      return { ...BOOLEAN, isPattern: true };
    }
    this.expect('(');
    const found = this.doubtful();
    this.expect(')');
    return found;
  }

  #list(): Kind {
    const at = this.at;
    this.expect('[');
    if (this.isPattern() || (this.peek(1) === '=' && this.peek(2) === '(')) return this.patternList();
    if (this.isWord('IN', 1)) return this.located(at, () => this.comprehension());
    const items: Kind[] = [];
    while (!this.takes(']')) {
      items.push(this.expression());
      if (this.peek() !== ']') this.expect(',');
    }
    return listOf(anyOf(items));
  }

  #map(): Kind {
    const fields = this.entries();
    return { ...kind('map'), fields };
  }

  /** `{key: value, …}` */
  protected entries(): Map<string, Kind> {
    const fields = new Map<string, Kind>();
    this.expect('{');
    while (!this.takes('}')) {
      const key = this.name();
      this.expect(':');
      fields.set(key, this.expression());
      if (this.peek() !== '}') this.expect(',');
    }
    return fields;
  }

  /** What begins with a word: a constant, a call, CASE, a subquery or a name. */
  #named(): Kind {
    const at = this.at;
    const token = this.token()!;
    const word = token.kind === 'word' ? token.text.toLowerCase() : '';
    const next = this.peek(1);
    if (word === 'true' || word === 'false') {
      this.at++;
      return BOOLEAN;
    }
    if (word === 'null') {
      this.at++;
      return NULL;
    }
    if (word === 'case') return this.located(at, () => this.case());
    if (next === '{' && ['exists', 'count', 'collect'].includes(word)) return this.#subqueryOf(word);
    if (next === '(' && token.kind === 'word') return this.located(at, () => this.#call(word));
    if (token.kind === 'word' && next === '.' && this.peek(3) === '(' && !this.scope.has(token.text))
      throw new Refused(`the function ${token.text}.${this.peek(2)}`);
    const name = this.name();
    const found = this.scope.get(name);
    // The engine knows the names, and says so where one is not bound.
    if (this.peek() === '{' && this.peek(1) !== '') return this.#mapProjection(found ?? UNKNOWN);
    return found ?? UNKNOWN;
  }

  #subqueryOf(word: string): Kind {
    this.at++;
    this.subqueries++;
    const outer = this.existsIn;
    this.existsIn = word === 'exists' ? this.scope : null;
    const inner = this.subquery();
    this.existsIn = outer;
    if (word === 'exists') return BOOLEAN;
    return word === 'count' ? kind('natural') : listOf(inner);
  }

  /** `n {.name, .*, other: value}` */
  #mapProjection(of: Kind): Kind {
    const fields = new Map<string, Kind>();
    let isKnown = true;
    this.expect('{');
    while (!this.takes('}')) {
      if (this.takes('.')) {
        if (this.takes('*')) isKnown = false;
        else {
          const key = this.name();
          fields.set(key, this.#property(of, key));
        }
      } else {
        const key = this.name();
        fields.set(key, this.takes(':') ? this.expression() : (this.scope.get(key) ?? UNKNOWN));
      }
      if (this.peek() !== '}') this.expect(',');
    }
    const found = kind('map', ...(may(of, 'null') ? (['null'] as const) : []));
    return isKnown ? { ...found, fields } : found;
  }

  #call(word: string): Kind {
    this.at++;
    if (QUANTIFIERS.has(word)) return this.quantifier(word);
    if (word === 'reduce') return this.reduce();
    this.expect('(');
    if ((word === 'shortestpath' || word === 'allshortestpaths') && this.isPattern()) {
      this.within([], () => this.pattern());
      this.expect(')');
      return orNull(kind('path'));
    }
    if (word === 'exists') {
      if (!this.isPattern()) throw new Refused('exists() of a value');
      this.#parenthesised();
      this.expect(')');
      return BOOLEAN;
    }
    if (AGGREGATES.has(word)) {
      this.aggregates++;
      this.takesWords('DISTINCT');
    }
    const args: Kind[] = [];
    if (word === 'count' && this.takes('*')) args.push(NULL);
    while (!this.takes(')')) {
      args.push(this.expression());
      if (this.peek() !== ')') this.expect(',');
    }
    return callKind(word, args);
  }
}

/** A text without its quotes; escapes stay, which neither dates nor numbers have. */
const unquoted = (text: string): string => text.slice(1, -1);
