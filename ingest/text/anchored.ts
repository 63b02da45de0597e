import { BLANKS } from './blanks.ts';
import { isIn, unitsOf } from './units.ts';

/**
 * A pattern for the beginning of a text. Whether a text begins with any code unit that a match can begin with is looked
 * up before the pattern is asked, which most texts spare: to ask costs more than to find that nothing is there.
 */
export interface Anchored {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** @param pattern each of its alternatives begins with `^`, without the flags g and y */
export function anchored(pattern: RegExp): Anchored {
  const first = firstUnits(pattern);
  if (first === null) return pattern;
  return {
    test: (text) => isIn(first, text.charCodeAt(0)) && pattern.test(text),
    exec: (text) => (isIn(first, text.charCodeAt(0)) ? pattern.exec(text) : null),
  };
}

/** The code units that a match may begin with, as {@link unitsOf} gives them; null where that may be any, or none. */
export function firstUnits({ source, ignoreCase }: RegExp): Uint8Array | null {
  const first = new Reader(source).alternatives(true);
  if (first === null || first.mayBeEmpty) return null;
  const { chars } = first;
  return unitsOf(ignoreCase ? chars + chars.toLowerCase() + chars.toUpperCase() : chars);
}

/** What a part of a pattern may begin with. */
interface First {
  chars: string;
  mayBeEmpty: boolean;
}

const DIGITS = '0123456789';

/** Reads the source of a regular expression as far as is needed; every method gives null for “anything”. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of the group. With `anchors` each alternative must begin with `^`. */
  alternatives(anchors = false): First | null {
    let chars: string | null = '';
    let mayBeEmpty = false;
    do {
      if (anchors && this.source[this.at] !== '^') chars = null;
      const first = this.sequence();
      if (first === null) chars = null;
      else {
        chars = chars === null ? null : chars + first.chars;
        mayBeEmpty ||= first.mayBeEmpty;
      }
    } while (this.source[this.at++] === '|');
    return chars === null ? null : { chars, mayBeEmpty };
  }

  private sequence(): First | null {
    let known: First | null = { chars: '', mayBeEmpty: true };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const atom = this.atom();
      const optional = this.quantifier();
      if (known === null || !known.mayBeEmpty) continue;
      known = atom && {
        chars: known.chars + atom.chars,
        mayBeEmpty: atom.mayBeEmpty || optional,
      };
    }
    return known;
  }

  private atom(): First | null {
    const char = this.source[this.at++]!;
    if (char === '^' || char === '$') return { chars: '', mayBeEmpty: true };
    if (char === '(') return this.group();
    if (char === '[') return this.set();
    const chars = char === '\\' ? this.escaped() : char === '.' ? null : char;
    return chars === null ? null : { chars, mayBeEmpty: false };
  }

  private group(): First | null {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += opening.length;
    const inside = this.alternatives();
    // What stands ahead or behind takes nothing of the text.
    return /[=!]$/.test(opening) ? { chars: '', mayBeEmpty: true } : inside;
  }

  private set(): First | null {
    const negated = this.source[this.at] === '^';
    if (negated) this.at++;
    let chars: string | null = '';
    while (this.source[this.at] !== ']') {
      const one: string | null = this.member();
      if (this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && one?.length === 1) {
        this.at++;
        const last = this.member();
        if (chars !== null) chars += range(one, last!);
      } else chars = chars === null || one === null ? null : chars + one;
    }
    this.at++;
    return negated || chars === null ? null : { chars, mayBeEmpty: false };
  }

  private member(): string | null {
    const char = this.source[this.at++]!;
    return char === '\\' ? this.escaped() : char;
  }

  /** The characters that an escape stands for, behind its backslash. */
  private escaped(): string | null {
    const char = this.source[this.at++]!;
    if (char === 'd') return DIGITS;
    if (char === 's') return BLANKS;
    if (char === 'p' || char === 'P') {
      this.at = this.source.indexOf('}', this.at) + 1;
      return null;
    }
    if (char === 'u') {
      this.at += 4;
      return String.fromCharCode(Number.parseInt(this.source.slice(this.at - 4, this.at), 16));
    }
    const control = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' }[char];
    return control ?? (/[A-Za-z]/.test(char) ? null : char);
  }

  /** Whether what stands before it may be missing. */
  private quantifier(): boolean {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!quantifier) return false;
    this.at += quantifier[0].length;
    return /^[*?]/.test(quantifier[0]) || quantifier[1] === '0';
  }
}

function range(first: string, last: string): string {
  let chars = '';
  for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) chars += String.fromCharCode(unit);
  return chars;
}
