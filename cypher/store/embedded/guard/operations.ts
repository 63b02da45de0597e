import { BOOLEAN, type Kind } from './kinds.ts';
import {
  arithmetic,
  equality,
  logic,
  membership,
  negation,
  order,
  patternTest,
  quotient,
  Refused,
  sum,
  textTest,
} from './operators.ts';
import { Reader } from './reader.ts';

const EQUALITIES = new Set(['=', '<>']);
const ORDERS = new Set(['<', '>', '<=', '>=']);

/** Reads operators by how close they bind, and refuses those that the engine would answer otherwise than Neo4j. */
export abstract class Operations extends Reader {
  /** What operators stand between, with all that is written right behind it. */
  protected abstract operand(): Kind;

  /** An expression whose value is used as it is. */
  expression(): Kind {
    const at = this.at;
    return this.located(at, () => {
      const given = certain(this.doubtful());
      if (given.isPattern) throw new Refused('a pattern as a value');
      return given;
    });
  }

  /** An expression that keeps what is true: false and null are one to it. */
  condition(): Kind {
    const at = this.at;
    return this.located(at, () => logic('WHERE', this.doubtful()));
  }

  /** An expression whose value may be doubtful yet. */
  protected doubtful(): Kind {
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
      left = this.located(at, () => quotient(operator, certain(left), right));
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
    return this.operand();
  }
}

/** A value that is not only filtered by. @throws Refused where it may be false in place of null */
export function certain(given: Kind): Kind {
  if (given.doubt) throw new Refused(`${given.doubt}, under NOT or as a value,`);
  return given;
}
