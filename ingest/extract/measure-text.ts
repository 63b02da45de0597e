import { type Clause, clausesOf } from '../text/clauses.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { FoundWords, Vocabulary } from '../text/vocabulary.ts';

/**
 * The words of one measure as the extract and link steps read them: normalised (NFKC, no blanks that a page put in),
 * in simplified script, each code unit mapped to the source. What several of them ask for is found once.
 */
export class MeasureText {
  private cut: { clauses: readonly Clause[]; numerals: readonly number[] } | null = null;
  private found: { vocabulary: Vocabulary; words: FoundWords } | null = null;

  constructor(
    /** Headings above, outermost first, without their markers. */
    readonly headings: readonly MappedText[],
    /** Lead sentence or heading, without marker and final stop. */
    readonly title: MappedText,
    /** Everything after the marker, title included; responsibility brackets and footnote marks left out. */
    readonly content: MappedText,
    /** Code unit of `content` at which the text after the title (and its stop) begins. */
    readonly bodyStart: number,
  ) {}

  /** The clauses of the content. */
  get clauses(): readonly Clause[] {
    return this.signs().clauses;
  }

  /** Code units of the content that are digits or numerals. */
  get numerals(): readonly number[] {
    return this.signs().numerals;
  }

  private signs(): { clauses: readonly Clause[]; numerals: readonly number[] } {
    if (this.cut === null) {
      const numerals: number[] = [];
      this.cut = { clauses: clausesOf(this.content.text, this.bodyStart, numerals), numerals };
    }
    return this.cut;
  }

  /** The words of a vocabulary in the content. */
  words(vocabulary: Vocabulary): FoundWords {
    if (this.found?.vocabulary !== vocabulary)
      this.found = { vocabulary, words: vocabulary.find(this.content.text, this.clauses) };
    return this.found.words;
  }
}
