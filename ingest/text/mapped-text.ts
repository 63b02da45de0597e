/** A half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Which source each code unit came from, as runs of a text: unit by unit (`ends` is {@link EACH}), or all units of the
 * run standing for one span. Shared by all slices of a text.
 */
interface Runs {
  /** Code unit of the text at which each run begins, ascending from 0. */
  at: number[];
  starts: number[];
  ends: number[];
}

/** In place of a run's end: its units came from as many units of the source, one from one. */
const EACH = -1;

/**
 * A text of which every code unit knows the span of the source that it came from, so that whatever is found in a
 * normalised copy can be shown in the document as it was published. Immutable; slices share one map.
 */
export class MappedText {
  /** `runs` is null where the text came from the source unit by unit, beginning at `offset`. */
  private constructor(
    readonly text: string,
    private readonly offset: number,
    private readonly runs: Runs | null,
  ) {}

  static readonly empty = new MappedText('', 0, null);

  /** The source itself, or the part of it from `start` to `end`, mapped onto itself. */
  static of(source: string, start = 0, end = source.length): MappedText {
    return new MappedText(source.slice(start, end), start, null);
  }

  /** Texts one after the other. */
  static join(parts: readonly MappedText[]): MappedText {
    if (parts.length === 1) return parts[0]!;
    const builder = new MappedTextBuilder();
    for (const part of parts) builder.append(part);
    return builder.build();
  }

  /** @internal for {@link MappedTextBuilder} */
  static fromRuns(text: string, runs: Runs): MappedText {
    if (text.length === 0) return MappedText.empty;
    if (runs.at.length === 1 && runs.ends[0] === EACH) return new MappedText(text, runs.starts[0]!, null);
    return new MappedText(text, 0, runs);
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
    return this.runs.ends[run] === EACH
      ? this.runs.starts[run]! + unit - this.runs.at[run]!
      : this.runs.starts[run]!;
  }

  /** Where code unit `index` ends in the source. */
  endOf(index: number): number {
    if (index >= this.text.length) return this.startOf(index);
    if (this.runs === null) return this.offset + index + 1;
    const unit = this.offset + index;
    const run = runAt(this.runs, unit);
    const end = this.runs.ends[run]!;
    return end === EACH ? this.runs.starts[run]! + unit - this.runs.at[run]! + 1 : end;
  }

  /** The source span that the non-empty range `[start, end)` of this text came from. */
  sourceSpan(start: number, end: number): Span {
    if (end <= start) {
      const at = this.startOf(start);
      return { start: at, end: at };
    }
    return { start: this.startOf(start), end: this.endOf(end - 1) };
  }

  /** Like `String.prototype.slice`, with non-negative bounds. */
  slice(start: number, end = this.text.length): MappedText {
    const to = Math.min(end, this.text.length);
    if (start <= 0 && to === this.text.length) return this;
    if (start >= to) return MappedText.empty;
    return new MappedText(this.text.slice(start, to), this.offset + start, this.runs);
  }

  trim(): MappedText {
    const trimmed = this.text.trimStart();
    if (trimmed.length === this.text.length && trimmed.trimEnd().length === trimmed.length) return this;
    const start = this.text.length - trimmed.length;
    return this.slice(start, start + trimmed.trimEnd().length);
  }

  /**
   * The same map under another text of the same length (a change of script, of case).
   * @throws {RangeError} where the lengths differ
   */
  withText(text: string): MappedText {
    if (text.length !== this.text.length) throw new RangeError('text and map differ in length');
    return new MappedText(text, this.offset, this.runs);
  }

  /** Calls `visit` with each stretch of code units that came from the source unit by unit, or together from one span. */
  forEachRun(visit: (from: number, to: number, start: number, end: number, each: boolean) => void): void {
    const { length } = this.text;
    if (length === 0) return;
    if (this.runs === null) {
      visit(0, length, this.offset, this.offset + length, true);
      return;
    }
    const { at, starts, ends } = this.runs;
    for (let run = runAt(this.runs, this.offset); run < at.length; run++) {
      const from = Math.max(0, at[run]! - this.offset);
      if (from >= length) return;
      const to = Math.min(length, (at[run + 1] ?? Number.POSITIVE_INFINITY) - this.offset);
      if (ends[run] === EACH) {
        const start = starts[run]! + this.offset + from - at[run]!;
        visit(from, to, start, start + to - from, true);
      } else visit(from, to, starts[run]!, ends[run]!, false);
    }
  }
}

/** Index of the run that code unit `unit` lies in. */
function runAt({ at }: Runs, unit: number): number {
  let low = 0;
  let high = at.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= unit) low = middle;
    else high = middle;
  }
  return low;
}

/** Builds a {@link MappedText} from runs of other ones. */
export class MappedTextBuilder {
  private text = '';
  private readonly runs: Runs = { at: [], starts: [], ends: [] };

  get length(): number {
    return this.text.length;
  }

  /** The last code unit; NaN where there is none. */
  get last(): number {
    return this.text.charCodeAt(this.text.length - 1);
  }

  append(part: MappedText): this {
    const before = this.text.length;
    part.forEachRun((from, _to, start, end, each) => this.add(before + from, start, each ? EACH : end));
    this.text += part.text;
    return this;
  }

  /** `text` that stands for the source span, whatever its length. */
  put(text: string, { start, end }: Span): this {
    if (text.length > 0) this.add(this.text.length, start, end);
    this.text += text;
    return this;
  }

  build(): MappedText {
    return MappedText.fromRuns(this.text, this.runs);
  }

  private add(at: number, start: number, end: number): void {
    const { at: ats, starts, ends } = this.runs;
    const last = ats.length - 1;
    // What goes on where the run before stopped is no run of its own.
    if (end === EACH && last >= 0 && ends[last] === EACH && starts[last]! + at - ats[last]! === start) return;
    ats.push(at);
    starts.push(start);
    ends.push(end);
  }
}
