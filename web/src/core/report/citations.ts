/** Numbers the passages that a report rests on, in the order in which it names them. */
import type { DocumentSummary } from '../../../api/coverage.ts';
import type { Link, Measure } from '../../../api/measures.ts';
import type { Language } from '../dates.ts';
import { citation } from '../passages.ts';
import type { Reference, Run } from './blocks.ts';

export class Citations {
  private readonly numbers = new Map<string, Reference>();
  /** Ids of measures and documents that are named. */
  readonly measures = new Set<string>();
  readonly documents = new Set<string>();

  constructor(
    private readonly known: ReadonlyMap<string, DocumentSummary>,
    private readonly language: Language,
  ) {}

  /** The mark of a passage: a measure with the words of one of its links, or the measure alone. */
  mark(measure: Pick<Measure, 'id' | 'document' | 'path' | 'title'>, link: Link | null): Run[] {
    const summary = this.known.get(measure.document);
    if (!summary) return [];
    const key = JSON.stringify([measure.id, link?.target ?? null]);
    let reference = this.numbers.get(key);
    if (!reference) {
      const text = citation({ summary }, measure, [...new Set(link?.evidence)], this.language);
      reference = { number: this.numbers.size + 1, text };
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
