/** Numbers the passages that a report rests on, in the order in which it names them. */
import type { DocumentSummary } from '../../../api/coverage.ts';
import type { Link, Measure } from '../../../api/measures.ts';
import type { Language } from '../dates.ts';
import { citationParts } from '../passages.ts';
import { type Quote, quotesOf } from '../quotes.ts';
import { type Reference, type Run, run, strong } from './blocks.ts';

export class Citations {
  private readonly numbers = new Map<string, Reference>();
  /** Ids of measures and documents that are named. */
  readonly measures = new Set<string>();
  readonly documents = new Set<string>();

  constructor(
    private readonly known: ReadonlyMap<string, DocumentSummary>,
    private readonly language: Language,
  ) {}

  /** The mark of a measure with the words of one of its links. */
  markLink(measure: Measure, link: Link): Run[] {
    return this.mark(measure, link.target, () => quotesOf(measure, link));
  }

  /** The mark of a measure, of what it says on `target` where that is given. */
  mark(
    measure: Pick<Measure, 'id' | 'document' | 'path' | 'title'>,
    target: string | null = null,
    quotes: () => Quote[] = () => [],
  ): Run[] {
    const summary = this.known.get(measure.document);
    if (!summary) return [];
    const key = JSON.stringify([measure.id, target]);
    let reference = this.numbers.get(key);
    if (!reference) {
      const runs = citationParts({ summary }, measure, quotes(), this.language).map(({ text, marked }) =>
        marked ? strong(text) : run(text),
      );
      reference = { number: this.numbers.size + 1, runs };
      this.numbers.set(key, reference);
      this.measures.add(measure.id);
      this.documents.add(summary.id);
    }
    return [{ text: '', cite: reference.number }];
  }

  /** Numbers under which a measure is cited so far. */
  numbersOf(measure: string): number[] {
    return [...this.numbers]
      .filter(([key]) => JSON.parse(key)[0] === measure)
      .map(([, { number }]) => number);
  }

  references(): Reference[] {
    return [...this.numbers.values()];
  }
}
