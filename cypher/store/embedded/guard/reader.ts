import { isWord, type Token } from '../../../text/tokens.ts';
import type { Parameter } from '../../store.ts';
import type { Kind } from './kinds.ts';
import { Refused } from './operators.ts';
import type { Properties } from './properties.ts';
import { Writing } from './written.ts';

/** What the names of a part of a statement stand for. */
export type Scope = Map<string, Kind>;

/** A place among the tokens of a statement, and the names that are known there. */
export class Reader {
  protected readonly list: readonly Token[];
  protected readonly pairs: ReadonlyMap<number, number>;
  protected readonly parameters: Readonly<Record<string, Parameter>>;
  protected readonly properties: Properties;
  /** What the statement writes, as far as it was read. */
  readonly writes = new Writing();
  protected at = 0;
  protected scope: Scope = new Map();

  constructor(
    list: readonly Token[],
    pairs: ReadonlyMap<number, number>,
    parameters: Readonly<Record<string, Parameter>>,
    properties: Properties,
  ) {
    this.list = list;
    this.pairs = pairs;
    this.parameters = parameters;
    this.properties = properties;
  }

  /** Where reading stands, or stopped. */
  get place(): number {
    return Math.min(this.at, this.list.length - 1);
  }

  protected peek(ahead = 0): string {
    return this.list[this.at + ahead]?.text ?? '';
  }

  protected token(ahead = 0): Token | undefined {
    return this.list[this.at + ahead];
  }

  protected isWord(word: string, ahead = 0): boolean {
    return isWord(this.list[this.at + ahead], word);
  }

  /** Steps over a symbol where it stands here. */
  protected takes(symbol: string): boolean {
    if (this.token()?.kind !== 'symbol' || this.peek() !== symbol) return false;
    this.at++;
    return true;
  }

  /** Steps over words where they stand here, all of them. */
  protected takesWords(...words: string[]): boolean {
    if (!words.every((word, ahead) => this.isWord(word, ahead))) return false;
    this.at += words.length;
    return true;
  }

  /** @throws Refused where the symbol does not stand here */
  protected expect(symbol: string): void {
    if (!this.takes(symbol)) this.fail();
  }

  protected fail(): never {
    throw new Refused(`what stands at “${this.peek() || 'its end'}”, which it does not know,`);
  }

  /** A name, without its backticks. */
  protected name(): string {
    const token = this.token();
    if (token?.kind === 'word') {
      this.at++;
      return token.text;
    }
    if (token?.kind !== 'quoted') this.fail();
    this.at++;
    return token.text.slice(1, -1).replaceAll('``', '`');
  }

  /** Reads on from a place with names of its own, which are forgotten after it. */
  protected within<T>(names: Iterable<readonly [string, Kind]>, read: () => T): T {
    const outer = this.scope;
    this.scope = new Map([...outer, ...names]);
    try {
      return read();
    } finally {
      this.scope = outer;
    }
  }

  /** Where a refusal is told: the place at which the construct begins. */
  protected located<T>(at: number, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof Refused) error.at ??= at;
      throw error;
    }
  }
}
