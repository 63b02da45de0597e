/** A half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text of which every code unit knows the span of the source that it came from, so that whatever is found in a
 * normalised copy can be shown in the document as it was published. Immutable; slicing and joining keep the map.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {}

  static readonly empty = new MappedText('', new Int32Array(0), new Int32Array(0));

  /** The source itself, or the part of it from `start` to `end`, mapped onto itself. */
  static of(source: string, start = 0, end = source.length): MappedText {
    const length = end - start;
    const starts = new Int32Array(length);
    const ends = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      starts[i] = start + i;
      ends[i] = start + i + 1;
    }
    return new MappedText(source.slice(start, end), starts, ends);
  }

  /** Texts one after the other. */
  static join(parts: readonly MappedText[]): MappedText {
    if (parts.length === 1) return parts[0]!;
    const builder = new MappedTextBuilder();
    for (const part of parts) builder.append(part);
    return builder.build();
  }

  /** @internal for {@link MappedTextBuilder} */
  static fromArrays(text: string, starts: Int32Array, ends: Int32Array): MappedText {
    if (text.length !== starts.length || text.length !== ends.length)
      throw new RangeError('text and map differ in length');
    return new MappedText(text, starts, ends);
  }

  get length(): number {
    return this.text.length;
  }

  /** Where code unit `index` starts in the source. At the very end: where the last one ends. */
  startOf(index: number): number {
    return this.starts[index] ?? this.ends[this.ends.length - 1] ?? 0;
  }

  /** Where code unit `index` ends in the source. */
  endOf(index: number): number {
    return this.ends[index] ?? this.startOf(index);
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
    return new MappedText(
      this.text.slice(start, to),
      this.starts.subarray(start, to),
      this.ends.subarray(start, to),
    );
  }

  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The same map under another text of the same length (a change of script, of case). */
  withText(text: string): MappedText {
    return MappedText.fromArrays(text, this.starts, this.ends);
  }
}

/** Builds a {@link MappedText} from runs of other ones. */
export class MappedTextBuilder {
  private readonly chunks: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  append(part: MappedText): this {
    this.chunks.push(part.text);
    for (let i = 0; i < part.length; i++) {
      this.starts.push(part.startOf(i));
      this.ends.push(part.endOf(i));
    }
    return this;
  }

  /** `text` that stands for the source span, whatever its length. */
  put(text: string, span: Span): this {
    this.chunks.push(text);
    for (let i = 0; i < text.length; i++) {
      this.starts.push(span.start);
      this.ends.push(span.end);
    }
    return this;
  }

  build(): MappedText {
    return MappedText.fromArrays(
      this.chunks.join(''),
      Int32Array.from(this.starts),
      Int32Array.from(this.ends),
    );
  }
}
