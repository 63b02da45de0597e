import type { Kind } from './kinds.ts';
import { anyOf, isAlways, kind, NULL, orNull, UNKNOWN } from './kinds.ts';
import { Refused } from './operators.ts';
import { Patterns } from './patterns.ts';
import type { Scope } from './reader.ts';

/** What is not read on: statements about the schema. */
const UNREAD = new Set('SHOW DROP ALTER'.split(' '));

/** First part of the names of procedures that are the engine's own, and nowhere else. */
export const OWN_PROCEDURES = 'grafeo';

/** Reads a statement clause by clause, with what each name stands for at every place. */
export class Statement extends Patterns {
  /** Items without an aggregate that hold a subquery, of the WITH or RETURN that is read. */
  #groupSubqueries = 0;

  /** @throws Refused at the first construct that the engine would answer otherwise than Neo4j */
  read(): void {
    while (this.takesWords('EXPLAIN') || this.takesWords('PROFILE'));
    this.#query();
    this.takes(';');
    if (this.token() && !UNREAD.has(this.peek().toUpperCase())) this.fail();
  }

  protected subquery(): Kind {
    return this.#braced(() => {
      if (!this.isPattern() && this.peek() !== '(') return anyOf([...this.#query().values()]);
      this.patterns(false);
      return UNKNOWN;
    });
  }

  #braced<T>(read: () => T): T {
    this.expect('{');
    const found = this.within([], read);
    this.expect('}');
    return found;
  }

  /** Parts with UNION between them. Gives its columns. */
  #query(): Scope {
    const given = new Map(this.scope);
    const columns = new Map(this.#single());
    while (this.takesWords('UNION')) {
      if (!this.takesWords('ALL')) this.takesWords('DISTINCT');
      this.scope = new Map(given);
      for (const [name, other] of this.#single()) {
        columns.set(name, anyOf([columns.get(name) ?? kind(), other]));
      }
    }
    return columns;
  }

  /** Clauses up to the end, a UNION or a closing brace. Gives the columns of its RETURN. */
  #single(): Scope {
    let columns: Scope = new Map();
    for (;;) {
      if (this.takesWords('OPTIONAL', 'MATCH')) this.patterns(true);
      else if (this.takesWords('MATCH')) this.patterns(false);
      else if (this.takesWords('UNWIND')) this.#unwind();
      else if (this.takesWords('WITH')) this.#projection();
      else if (this.takesWords('RETURN')) columns = this.#projection();
      else if (this.takesWords('CALL')) this.#call();
      else if (this.takesWords('LOAD', 'CSV')) this.#load();
      else if (!this.#write() && !this.takesWords('FINISH')) return columns;
    }
  }

  /** A clause that changes the graph, where one stands here. */
  #write(): boolean {
    if (this.takesWords('CREATE')) this.made('CREATE');
    else if (this.takesWords('MERGE')) {
      this.made('MERGE');
      while (this.takesWords('ON', 'CREATE', 'SET') || this.takesWords('ON', 'MATCH', 'SET'))
        this.#settings(true);
    } else if (this.takesWords('SET')) this.#settings(true);
    else if (this.takesWords('REMOVE')) this.#settings(false);
    else if (this.takesWords('DETACH', 'DELETE') || this.takesWords('DELETE')) {
      do this.expression();
      while (this.takes(','));
    } else if (this.takesWords('FOREACH')) this.#each();
    else return false;
    return true;
  }

  /** `n.name = value, n += map, n:Label`, and of a REMOVE `n.name, n:Label` */
  #settings(given: boolean): void {
    do {
      const at = this.at;
      const owner = this.token()?.kind === 'symbol' ? undefined : this.scope.get(this.name());
      if (this.peek() === '=' || this.peek() === '+=') {
        const replaces = this.peek() === '=';
        this.at++;
        this.writes.properties(this.expression(), owner?.labels, replaces);
        continue;
      }
      if (this.peek() === ':') {
        const labels = this.labels();
        if (given) this.writes.labels(labels);
        continue;
      }
      const name = this.takes('.') ? this.name() : null;
      if (name !== null && this.peek() !== '.' && this.peek() !== '[') {
        const value = this.takes('=') ? this.expression() : NULL;
        this.located(at, () => this.writes.property(name, value, owner?.labels));
        continue;
      }
      // A property whose name is worked out, or one of what an expression gives.
      this.at = at;
      this.operand();
      this.writes.anything = true;
      if (this.takes('=')) this.expression();
    } while (this.takes(','));
  }

  /** `FOREACH (name IN list | clauses)` */
  #each(): void {
    this.expect('(');
    const name = this.name();
    const items = this.itemsOf();
    this.expect('|');
    this.within([[name, items]], () => {
      while (this.#write());
    });
    this.expect(')');
  }

  /** `LOAD CSV WITH HEADERS FROM address AS name` */
  #load(): void {
    this.takesWords('WITH', 'HEADERS');
    if (!this.takesWords('FROM')) this.fail();
    this.expression();
    if (!this.takesWords('AS')) this.fail();
    this.scope.set(this.name(), UNKNOWN);
    if (this.takesWords('FIELDTERMINATOR')) this.expression();
  }

  #unwind(): void {
    const at = this.at;
    const list = this.expression();
    this.located(at, () => {
      if (!isAlways(list, new Set(['list']))) throw new Refused('UNWIND of a value that need not be a list');
    });
    if (!this.takesWords('AS')) this.fail();
    this.scope.set(this.name(), list.items ?? kind());
  }

  /** Items of a WITH or RETURN, and what follows them. */
  #projection(): Scope {
    this.takesWords('DISTINCT');
    const columns: Scope = new Map();
    const from = this.at;
    const { aggregates } = this;
    this.#groupSubqueries = 0;
    if (this.takes('*')) for (const [name, given] of this.scope) columns.set(name, given);
    else this.#item(columns);
    while (this.takes(',')) this.#item(columns);
    // The engine gives all of them the value of one.
    if (this.aggregates > aggregates && this.#groupSubqueries > 1)
      this.located(from, () => {
        throw new Refused('a grouping by more than one subquery');
      });
    // What follows may name the columns, and what there was before.
    this.scope = new Map([...this.scope, ...columns]);
    this.#slice();
    if (this.takesWords('WHERE')) this.condition();
    this.scope = new Map(columns);
    return columns;
  }

  #item(columns: Scope): void {
    const from = this.at;
    const { subqueries, aggregates } = this;
    const given = this.expression();
    if (this.subqueries > subqueries && this.aggregates === aggregates) this.#groupSubqueries++;
    const isName = this.at === from + 1;
    if (this.takesWords('AS')) columns.set(this.name(), given);
    else if (isName) columns.set(this.list[from]!.text, given);
    else columns.set(this.#written(from), given);
  }

  #written(from: number): string {
    const words = this.list.slice(from, this.at).map(({ text }) => text);
    return words.join('');
  }

  #slice(): void {
    if (this.takesWords('ORDER', 'BY')) {
      do {
        this.expression();
        for (const word of ['ASC', 'ASCENDING', 'DESC', 'DESCENDING']) this.takesWords(word);
      } while (this.takes(','));
    }
    if (this.takesWords('SKIP') || this.takesWords('OFFSET')) this.expression();
    if (this.takesWords('LIMIT')) this.expression();
  }

  /** A procedure by its name. The engine has some of Neo4j's names as well, for what need not give the same rows. */
  #procedure(): void {
    const at = this.at;
    const name = [this.name()];
    while (this.takes('.')) name.push(this.name());
    if (name[0] === OWN_PROCEDURES) return;
    this.located(at, () => {
      throw new Refused(`the procedure ${name.join('.')}`);
    });
  }

  /** A subquery, or a procedure. */
  #call(): void {
    if (this.peek() === '{' || this.peek() === '(') {
      const outer = this.scope;
      if (this.takes('(')) while (!this.takes(')')) this.at++;
      const columns = this.#braced(() => this.#query());
      this.scope = new Map([...outer, ...columns]);
      return;
    }
    this.#procedure();
    if (this.takes('(')) {
      while (!this.takes(')')) {
        this.expression();
        if (this.peek() !== ')') this.expect(',');
      }
    }
    if (!this.takesWords('YIELD') || this.takes('*')) return;
    do {
      const name = this.name();
      this.scope.set(this.takesWords('AS') ? this.name() : name, orNull(UNKNOWN));
    } while (this.takes(','));
    if (this.takesWords('WHERE')) this.condition();
  }
}
