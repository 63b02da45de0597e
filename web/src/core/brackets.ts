/** Quotation marks and brackets of a text: which belong together, and how deep a place lies in them. */

export interface Span {
  start: number;
  end: number;
}

const CLOSES: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  ')': '(',
  '》': '《',
  '〉': '〈',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
  ']': '[',
};
const OPENS = new Set(Object.values(CLOSES));

/** Only what is closed in its line counts; a mark without its other half is a character like others. */
export class Brackets {
  /** Places between an opening and its closing, the outermost of those that begin at one place first. */
  private readonly pairs: Span[] = [];
  private readonly depths: Int32Array;

  constructor(text: string) {
    const open: { mark: string; at: number }[] = [];
    for (let at = 0; at < text.length; at++) {
      const mark = text[at]!;
      if (mark === '\n') open.length = 0;
      else if (OPENS.has(mark)) open.push({ mark, at });
      else if (mark in CLOSES) {
        const from = open.findLastIndex((one) => one.mark === CLOSES[mark]);
        if (from < 0) continue;
        this.pairs.push({ start: open[from]!.at + 1, end: at });
        open.length = from;
      }
    }
    this.pairs.sort((a, b) => a.start - b.start || b.end - a.end);
    this.depths = new Int32Array(text.length + 1);
    for (const { start, end } of this.pairs) {
      this.depths[start]!++;
      this.depths[end]!--;
    }
    for (let at = 1; at < this.depths.length; at++) this.depths[at]! += this.depths[at - 1]!;
  }

  /** In how many pairs the character at `at` stands; a bracket itself stands outside of its own. */
  depthAt(at: number): number {
    return this.depths[at] ?? 0;
  }

  /** The insides of the pairs that hold `words`, the outermost first. */
  around(words: Span): Span[] {
    return this.pairs.filter(({ start, end }) => start <= words.start && end >= words.end);
  }

  /** `cut` without half a pair in it: what overlaps `words` is taken in whole, any other is left out. */
  balanced(cut: Span, words: Span): Span {
    let { start, end } = cut;
    const halves = this.pairs
      .map((pair) => ({ opening: pair.start - 1, closing: pair.end }))
      .filter(
        ({ opening, closing }) => (opening >= start && opening < end) !== (closing >= start && closing < end),
      );
    const overlaps = (pair: (typeof halves)[number]) =>
      pair.opening < words.end && pair.closing >= words.start;
    for (const { opening, closing } of halves.filter(overlaps)) {
      start = Math.min(start, opening);
      end = Math.max(end, closing + 1);
    }
    for (const { opening, closing } of halves.filter((pair) => !overlaps(pair))) {
      if (opening >= words.end && closing >= end) end = Math.min(end, opening);
      if (closing < words.start && opening < start) start = Math.max(start, closing + 1);
    }
    return { start, end };
  }
}
