import { ANY_SIGN, type Sign, signsOf } from './signs.ts';
import { mayBeBlank } from './units.ts';

/** A half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Which source each code unit came from, as runs of a text: unit by unit (its end is {@link EACH}), or all units of the
 * run standing for one span. Shared by all slices of a text.
 */
type Runs = readonly number[];

/** Numbers of a run, which stand side by side: one array to make, where three would be for every text that is joined. */
const SIZE = 3;
/** Code unit of the text at which the run begins, ascending from 0. */
const AT = 0;
const START = 1;
const END = 2;

/** In place of a run's end: its units came from as many units of the source, one from one. */
const EACH = -1;

/**
 * A text of which every code unit knows the span of the source that it came from, so that whatever is found in a
 * normalised copy can be shown in the document as it was published. Immutable; slices share one map.
 */
export class MappedText {
  /**
   * `runs` is null where the text came from the source unit by unit, beginning at `offset`. `signs` are those of the text
   * and more, as a slice has those of all that it was cut from.
   */
  private constructor(
    readonly text: string,
    private readonly offset: number,
    private readonly runs: Runs | null,
    private readonly signs: Sign,
  ) {}

  static readonly empty = new MappedText('', 0, null, 0);

  /** The source itself, or the part of it from `start` to `end`, mapped onto itself. `signs`: where they are known. */
  static of(source: string, start = 0, end = source.length, signs = ANY_SIGN): MappedText {
    return new MappedText(source.slice(start, end), start, null, signs);
  }

  /** False where the text surely has none of the characters of a sign. */
  mayHave(sign: Sign): boolean {
    return (this.signs & sign) !== 0;
  }

  /** Texts one after the other. */
  static join(parts: readonly MappedText[]): MappedText {
    if (parts.length === 1) return parts[0]!;
    const builder = new MappedTextBuilder();
    for (const part of parts) builder.append(part);
    return builder.build();
  }

  /** @internal for {@link MappedTextBuilder} */
  static fromRuns(text: string, runs: Runs, signs: Sign): MappedText {
    if (text.length === 0) return MappedText.empty;
    if (runs.length === SIZE && runs[END] === EACH) return new MappedText(text, runs[START]!, null, signs);
    return new MappedText(text, 0, runs, signs);
  }

  get length(): number {
    return this.text.length;
  }

  /** Where code unit `index` starts in the source. At the very end: where the last one ends. */
  startOf(index: number): number {
    const { length } = this.text;
    if (index >= length) return length === 0 ? 0 : this.endOf(length - 1);
    if (this.runs === null) return this.offset + index;
    const unit = this.offset + index;
    const run = runAt(this.runs, unit);
    const start = this.runs[run + START]!;
    return this.runs[run + END] === EACH ? start + unit - this.runs[run + AT]! : start;
  }

  /** Where code unit `index` ends in the source. */
  endOf(index: number): number {
    if (index >= this.text.length) return this.startOf(index);
    if (this.runs === null) return this.offset + index + 1;
    const unit = this.offset + index;
    const run = runAt(this.runs, unit);
    const end = this.runs[run + END]!;
    return end === EACH ? this.runs[run + START]! + unit - this.runs[run + AT]! + 1 : end;
  }

  /** The source span that the non-empty range `[start, end)` of this text came from. */
  sourceSpan(start: number, end: number): Span {
    if (end <= start) {
      const at = this.startOf(start);
      return { start: at, end: at };
    }
    const { runs } = this;
    if (end <= this.text.length) {
      if (runs === null) return { start: this.offset + start, end: this.offset + end };
      // Mostly one run has all of it, which need not be looked for twice.
      const unit = this.offset + start;
      const run = runAt(runs, unit);
      const behind = runs[run + SIZE + AT] ?? Number.POSITIVE_INFINITY;
      if (runs[run + END] === EACH && this.offset + end <= behind) {
        const from = runs[run + START]! + unit - runs[run + AT]!;
        return { start: from, end: from + end - start };
      }
    }
    return { start: this.startOf(start), end: this.endOf(end - 1) };
  }

  /** Like `String.prototype.slice`, with non-negative bounds. */
  slice(start: number, end = this.text.length): MappedText {
    const to = Math.min(end, this.text.length);
    if (start <= 0 && to === this.text.length) return this;
    if (start >= to) return MappedText.empty;
    return new MappedText(this.text.slice(start, to), this.offset + start, this.runs, this.signs);
  }

  trim(): MappedText {
    const { text } = this;
    const { length } = text;
    // Nearly all texts begin and end in what is no blank, which is quickly seen.
    if (length === 0 || !(mayBeBlank(text.charCodeAt(0)) || mayBeBlank(text.charCodeAt(length - 1))))
      return this;
    const start = length - text.trimStart().length;
    return this.slice(start, start + text.trim().length);
  }

  /**
   * The same map under another text of the same length (a change of script, of case). `signs`: its own, where known.
   * @throws {RangeError} where the lengths differ
   */
  withText(text: string, signs = ANY_SIGN): MappedText {
    if (text.length !== this.text.length) throw new RangeError('text and map differ in length');
    return new MappedText(text, this.offset, this.runs, signs);
  }

  /** Whether it came from the source unit by unit as one stretch, without a gap. */
  get isStretch(): boolean {
    return this.runs === null && this.text.length > 0;
  }

  /**
   * @internal for {@link MappedTextBuilder}: adds the runs from `from` to `to`, which are to begin at `at`, to `out`, and
   * gives the signs.
   */
  copyRuns(from: number, to: number, out: number[], at: number): Sign {
    const { runs, offset, signs } = this;
    if (runs === null) {
      addRun(out, at, offset + from, EACH);
      return signs;
    }
    for (let run = runAt(runs, offset + from); run < runs.length; run += SIZE) {
      const inside = Math.max(0, offset + from - runs[run + AT]!);
      const begins = runs[run + AT]! + inside - offset - from;
      if (begins >= to - from) break;
      const end = runs[run + END]!;
      addRun(out, at + begins, runs[run + START]! + (end === EACH ? inside : 0), end);
    }
    return signs;
  }

  /** Calls `visit` with each stretch of code units that came from the source unit by unit, or together from one span. */
  forEachRun(visit: (from: number, to: number, start: number, end: number, each: boolean) => void): void {
    const { length } = this.text;
    if (length === 0) return;
    if (this.runs === null) {
      visit(0, length, this.offset, this.offset + length, true);
      return;
    }
    const { runs, offset } = this;
    for (let run = runAt(runs, offset); run < runs.length; run += SIZE) {
      const at = runs[run + AT]!;
      const from = Math.max(0, at - offset);
      if (from >= length) return;
      const to = Math.min(length, (runs[run + SIZE + AT] ?? Number.POSITIVE_INFINITY) - offset);
      const end = runs[run + END]!;
      if (end === EACH) {
        const start = runs[run + START]! + offset + from - at;
        visit(from, to, start, start + to - from, true);
      } else visit(from, to, runs[run + START]!, end, false);
    }
  }
}

/** Adds a run that begins at code unit `at`; what goes on where the run before stopped is no run of its own. */
function addRun(runs: number[], at: number, start: number, end: number): void {
  const last = runs.length - SIZE;
  const goesOn =
    last >= 0 &&
    end === EACH &&
    runs[last + END] === EACH &&
    runs[last + START]! + at - runs[last + AT]! === start;
  if (!goesOn) runs.push(at, start, end);
}

/** Where in `runs` the run begins that code unit `unit` lies in. */
function runAt(runs: Runs, unit: number): number {
  let low = 0;
  let high = runs.length / SIZE;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (runs[middle * SIZE + AT]! <= unit) low = middle;
    else high = middle;
  }
  return low * SIZE;
}

/** Builds a {@link MappedText} from runs of other ones. */
export class MappedTextBuilder {
  private text = '';
  private readonly runs: number[] = [];
  private signs: Sign = 0;
  /** Kept beside the text: to look at a unit of what is being put together, an engine copies all of it. */
  private lastUnit = Number.NaN;

  get length(): number {
    return this.text.length;
  }

  /** The last code unit; NaN where there is none. */
  get last(): number {
    return this.lastUnit;
  }

  /** The part of `part` from `from` to `to`. */
  append(part: MappedText, from = 0, to = part.length): this {
    if (from >= to) return this;
    this.signs |= part.copyRuns(from, to, this.runs, this.text.length);
    this.text += part.text.slice(from, to);
    this.lastUnit = part.text.charCodeAt(to - 1);
    return this;
  }

  /** `text` that stands for the source span, whatever its length. */
  put(text: string, { start, end }: Span): this {
    if (text.length === 0) return this;
    addRun(this.runs, this.text.length, start, end);
    this.signs |= signsOf(text);
    this.text += text;
    this.lastUnit = text.charCodeAt(text.length - 1);
    return this;
  }

  build(): MappedText {
    return MappedText.fromRuns(this.text, this.runs, this.signs);
  }
}
