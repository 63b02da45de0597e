import { AGGREGATES, callKind } from './calls.ts';
import {
  anyOf,
  BOOLEAN,
  FLOAT,
  holdsEntities,
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
import {
  arithmetic,
  equality,
  item,
  logic,
  membership,
  negation,
  order,
  patternTest,
  Refused,
  slice,
  sum,
  textTest,
} from './operators.ts';
import { propertyKind } from './properties.ts';
import { Reader } from './reader.ts';

const EQUALITIES = new Set(['=', '<>']);
const ORDERS = new Set(['<', '>', '<=', '>=']);
const QUANTIFIERS = new Set(['any', 'all', 'none', 'single']);

/** Reads expressions for their kinds, and refuses what the engine would answer otherwise than Neo4j. */
export abstract class Expressions extends Reader {
  /** A pattern that stands for a truth or a list; names in it may be new. */
  protected abstract pattern(): void;
  /** What stands between the braces of EXISTS, COUNT and COLLECT. */
  protected abstract subquery(): Kind;
  protected abstract isPattern(): boolean;

  /** An expression whose value is used as it is. */
  expression(): Kind {
    const at = this.at;
    return this.located(at, () => certain(this.#or()));
  }

  /** An expression that keeps what is true: false and null are one to it. */
  condition(): Kind {
    const at = this.at;
    return this.located(at, () => logic('WHERE', this.#or()));
  }

  #or(): Kind {
    let left = this.#xor();
    while (this.takesWords('OR')) left = logic('OR', left, this.#xor());
    return left;
  }

  #xor(): Kind {
    let left = this.#and();
    while (this.takesWords('XOR')) left = logic('XOR', certain(left), certain(this.#and()));
    return left;
  }

  #and(): Kind {
    let left = this.#not();
    while (this.takesWords('AND')) left = logic('AND', left, this.#not());
    return left;
  }

  #not(): Kind {
    return this.takesWords('NOT') ? logic('NOT', certain(this.#not())) : this.#comparison();
  }

  #comparison(): Kind {
    let left = this.#test();
    let chain: Kind | undefined;
    for (;;) {
      const at = this.at;
      const operator = this.peek();
      if (this.token()?.kind !== 'symbol' || !(EQUALITIES.has(operator) || ORDERS.has(operator))) break;
      this.at++;
      const right = certain(this.#test());
      const compared = this.located(at, () =>
        EQUALITIES.has(operator) ? equality(certain(left), right) : order(certain(left), right),
      );
      chain = chain ? logic('AND', chain, compared) : compared;
      left = right;
    }
    return chain ?? left;
  }

  /** Tests that bind closer than a comparison: IN, IS NULL and those of text. */
  #test(): Kind {
    let left = this.#additive();
    for (;;) {
      const at = this.at;
      if (this.takesWords('IN')) {
        const isFilled = this.#isFilledList();
        const list = certain(this.#additive());
        left = this.located(at, () => membership(certain(left), list, isFilled));
      } else if (this.takesWords('IS', 'NULL') || this.takesWords('IS', 'NOT', 'NULL')) {
        certain(left);
        left = BOOLEAN;
      } else if (
        this.takesWords('STARTS', 'WITH') ||
        this.takesWords('ENDS', 'WITH') ||
        this.takesWords('CONTAINS')
      ) {
        left = textTest(certain(left), certain(this.#additive()));
      } else if (this.takes('=~')) {
        const right = certain(this.#additive());
        left = this.located(at, () => patternTest(certain(left), right));
      } else return left;
    }
  }

  /** A list with something in it, written out or given. */
  #isFilledList(): boolean {
    const token = this.token();
    if (token?.kind === 'parameter') {
      const value = this.parameters[token.text.slice(1)];
      return Array.isArray(value) && value.length > 0;
    }
    return token?.text === '[' && ![']', '('].includes(this.peek(1)) && !this.isWord('IN', 2);
  }

  #additive(): Kind {
    let left = this.#product();
    for (;;) {
      const at = this.at;
      if (this.takes('+')) {
        const right = certain(this.#product());
        left = this.located(at, () => sum(certain(left), right));
      } else if (this.takes('-')) {
        const right = certain(this.#product());
        left = this.located(at, () => arithmetic('-', certain(left), right));
      } else return left;
    }
  }

  #product(): Kind {
    let left = this.#power();
    for (;;) {
      const at = this.at;
      const operator = this.peek();
      if (!this.takes('*') && !this.takes('/') && !this.takes('%')) return left;
      const right = certain(this.#power());
      left = this.located(at, () => arithmetic(operator, certain(left), right));
    }
  }

  #power(): Kind {
    const left = this.#sign();
    const at = this.at;
    if (!this.takes('^')) return left;
    const right = certain(this.#sign());
    if (this.peek() === '^') throw new Refused('a ^ of a ^ without brackets');
    return this.located(at, () => arithmetic('^', certain(left), right));
  }

  #sign(): Kind {
    const at = this.at;
    if (this.takes('-')) return this.located(at, () => negation(certain(this.#sign())));
    if (this.takes('+')) return this.#sign();
    return this.#postfix();
  }

  #postfix(): Kind {
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
      const own = propertyKind(key, of.labels);
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
      this.within([], () => this.pattern());
      return BOOLEAN;
    }
    this.expect('(');
    const found = this.#or();
    this.expect(')');
    return found;
  }

  #list(): Kind {
    const at = this.at;
    this.expect('[');
    if (this.isPattern() || (this.peek(1) === '=' && this.peek(2) === '(')) return this.#patternList();
    if (this.isWord('IN', 1)) return this.located(at, () => this.#comprehension());
    const items: Kind[] = [];
    while (!this.takes(']')) {
      items.push(this.expression());
      if (this.peek() !== ']') this.expect(',');
    }
    return listOf(anyOf(items));
  }

  #comprehension(): Kind {
    const name = this.name();
    const items = this.#itemsOf();
    const found = this.within([[name, items]], () => {
      if (this.takesWords('WHERE')) this.condition();
      return this.takes('|') ? this.expression() : items;
    });
    this.expect(']');
    if (holdsEntities(found)) throw new Refused('nodes or relationships out of a list comprehension');
    return listOf(found);
  }

  /** `IN list`: what its items are. */
  #itemsOf(): Kind {
    if (!this.takesWords('IN')) this.fail();
    const list = this.expression();
    if (!isAlways(list, new Set(['list']))) throw new Refused('a loop over a value that need not be a list');
    return list.items ?? kind();
  }

  #patternList(): Kind {
    return this.within([], () => {
      if (this.peek(1) === '=') this.at += 2;
      this.pattern();
      if (this.takesWords('WHERE')) this.condition();
      this.expect('|');
      const found = this.expression();
      this.expect(']');
      return listOf(found);
    });
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
    if (word === 'case') return this.located(at, () => this.#case());
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
    const inner = this.subquery();
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
    if (QUANTIFIERS.has(word)) return this.#quantifier(word);
    if (word === 'reduce') return this.#reduce();
    this.expect('(');
    if ((word === 'shortestpath' || word === 'allshortestpaths') && this.isPattern()) {
      this.within([], () => this.pattern());
      this.expect(')');
      return orNull(kind('path'));
    }
    if (word === 'exists' && !this.isPattern()) throw new Refused('exists() of a value');
    if (AGGREGATES.has(word)) this.takesWords('DISTINCT');
    const args: Kind[] = [];
    if (word === 'count' && this.takes('*')) args.push(NULL);
    while (!this.takes(')')) {
      args.push(this.expression());
      if (this.peek() !== ')') this.expect(',');
    }
    return callKind(word, args);
  }

  #quantifier(word: string): Kind {
    this.expect('(');
    const name = this.name();
    const items = this.#itemsOf();
    const predicate = this.within([[name, items]], () =>
      this.takesWords('WHERE') ? logic('WHERE', certain(this.#or())) : BOOLEAN,
    );
    this.expect(')');
    if (!may(predicate, 'null')) return BOOLEAN;
    const construct = `${word}() whose condition may be null`;
    if (word === 'none' || word === 'single') throw new Refused(construct);
    return { ...orNull(BOOLEAN), doubt: construct };
  }

  #reduce(): Kind {
    this.expect('(');
    const total = this.name();
    this.expect('=');
    let sofar = this.expression();
    this.expect(',');
    const name = this.name();
    const items = this.#itemsOf();
    this.expect('|');
    const from = this.at;
    // A second time, with what the first gave: a sum of integers and decimals becomes one of decimals.
    for (let round = 0; round < 2; round++) {
      this.at = from;
      const next = this.within(
        [
          [total, sofar],
          [name, items],
        ] as const,
        () => this.expression(),
      );
      sofar = anyOf([sofar, next]);
    }
    this.expect(')');
    return sofar;
  }

  #case(): Kind {
    this.at++;
    const subject = this.isWord('WHEN') ? null : this.expression();
    const results: Kind[] = [];
    while (this.takesWords('WHEN')) {
      const at = this.at;
      if (subject) {
        const value = this.expression();
        this.located(at, () => equality(subject, value));
      } else this.condition();
      if (!this.takesWords('THEN')) this.fail();
      results.push(this.expression());
    }
    results.push(this.takesWords('ELSE') ? this.expression() : NULL);
    if (!this.takesWords('END')) this.fail();
    const found = anyOf(results);
    if (holdsEntities(found)) throw new Refused('a node or relationship out of CASE');
    return found;
  }
}

/** A value that is not only filtered by. @throws Refused where it may be false in place of null */
function certain(given: Kind): Kind {
  if (given.doubt) throw new Refused(`${given.doubt}, under NOT or as a value,`);
  return given;
}

/** A text without its quotes; escapes stay, which neither dates nor numbers have. */
const unquoted = (text: string): string => text.slice(1, -1);
