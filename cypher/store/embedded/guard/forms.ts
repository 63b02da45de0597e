import {
  anyOf,
  BOOLEAN,
  holdsEntities,
  isAlways,
  type Kind,
  kind,
  listOf,
  may,
  NULL,
  orNull,
} from './kinds.ts';
import { certain, Operations } from './operations.ts';
import { equality, logic, Refused } from './operators.ts';

/** Reads what has names or branches of its own: comprehensions, quantifiers, reduce and CASE. */
export abstract class Forms extends Operations {
  /** A pattern that stands for a truth or a list; names in it may be new. */
  protected abstract pattern(): void;

  protected comprehension(): Kind {
    const name = this.name();
    const items = this.itemsOf();
    const found = this.within([[name, items]], () => {
      if (this.takesWords('WHERE')) this.condition();
      return this.takes('|') ? this.expression() : items;
    });
    this.expect(']');
    if (holdsEntities(found)) throw new Refused('nodes or relationships out of a list comprehension');
    return listOf(found);
  }

  /** `IN list`: what its items are. */
  protected itemsOf(): Kind {
    if (!this.takesWords('IN')) this.fail();
    const list = this.expression();
    if (!isAlways(list, new Set(['list']))) throw new Refused('a loop over a value that need not be a list');
    return list.items ?? kind();
  }

  protected patternList(): Kind {
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

  protected quantifier(word: string): Kind {
    this.expect('(');
    const name = this.name();
    const items = this.itemsOf();
    const predicate = this.within([[name, items]], () =>
      this.takesWords('WHERE') ? logic('WHERE', certain(this.doubtful())) : BOOLEAN,
    );
    this.expect(')');
    if (!may(predicate, 'null')) return BOOLEAN;
    const construct = `${word}() whose condition may be null`;
    if (word === 'none' || word === 'single') throw new Refused(construct);
    return { ...orNull(BOOLEAN), doubt: construct };
  }

  protected reduce(): Kind {
    this.expect('(');
    const total = this.name();
    this.expect('=');
    let sofar = this.expression();
    this.expect(',');
    const name = this.name();
    const items = this.itemsOf();
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

  protected case(): Kind {
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
