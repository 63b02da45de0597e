/** What measures of different documents have in common. */
import * as z from 'zod';
import { NODES } from '../../cypher/model.ts';
import { count, id } from './common.ts';
import { beneficiarySchema, measureSummarySchema } from './measures.ts';

const similarSideSchema = measureSummarySchema.pick({ id: true, document: true, title: true, path: true });

/** Raw material of overlaps; which documents count is for the page to say. */
export const overlapsShape = z.object({
  instruments: z.array(NODES.Instrument.omit({ kind: true })),
  /** Those that `means` names. */
  beneficiaries: z.array(beneficiarySchema),
  /**
   * Measures with a direct link, by document, target, instrument and beneficiary; of what more than one document has.
   */
  means: z.array(
    z.object({ document: id, target: id, instrument: id, beneficiary: z.string(), measures: count }),
  ),
  /** Measures of different documents in nearly the same words, the nearest first. */
  similar: z.array(z.object({ a: similarSideSchema, b: similarSideSchema, score: z.number() })),
});
export type Overlaps = z.infer<typeof overlapsShape>;

/** The same as it is sent: what stands in many rows is sent once, and rows name it by its place in its list. */
const sentShape = z.object({
  instruments: overlapsShape.shape.instruments,
  ids: z.array(id),
  beneficiaries: overlapsShape.shape.beneficiaries,
  /** Document, target and instrument in `ids`, beneficiary in `beneficiaries`, number of measures. */
  means: z.array(z.tuple([count, count, count, count, count])),
  paths: z.array(z.array(z.string())),
  /** Id, document in `ids`, title, path in `paths`. */
  measures: z.array(z.tuple([id, count, z.string(), count])),
  /** Both sides in `measures`, and how near they are. */
  similar: z.array(z.tuple([count, count, z.number()])),
});
export type SentOverlaps = z.infer<typeof sentShape>;

/** Reads what was sent. A row that names what is not there is refused. */
export const overlapsSchema = sentShape.transform((sent, context): Overlaps => {
  const named = <T>(list: readonly T[], at: number): T => {
    const found = list[at];
    if (found === undefined) throw new RangeError(`There is no ${at} in a list of ${list.length}`);
    return found;
  };
  try {
    const sides = sent.measures.map(([own, document, title, path]) => ({
      id: own,
      document: named(sent.ids, document),
      title,
      path: named(sent.paths, path),
    }));
    return {
      instruments: sent.instruments,
      beneficiaries: sent.beneficiaries,
      means: sent.means.map(([document, target, instrument, beneficiary, measures]) => ({
        document: named(sent.ids, document),
        target: named(sent.ids, target),
        instrument: named(sent.ids, instrument),
        beneficiary: named(sent.beneficiaries, beneficiary).name,
        measures,
      })),
      similar: sent.similar.map(([a, b, score]) => ({ a: named(sides, a), b: named(sides, b), score })),
    };
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
    return z.NEVER;
  }
});

/** A list in which each item stands once, and its places. */
class Places<T> {
  readonly list: T[] = [];
  readonly #places = new Map<string, number>();

  of(item: T, key: string): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(item) - 1;
  }
}

/** Overlaps in the form in which they are sent. */
export function sentOverlaps({ instruments, beneficiaries: known, means, similar }: Overlaps): SentOverlaps {
  const ids = new Places<string>();
  const beneficiaries = new Places<Overlaps['beneficiaries'][number]>();
  const nameEn = new Map(known.map((one) => [one.name, one.nameEn]));
  const paths = new Places<string[]>();
  const measures = new Places<SentOverlaps['measures'][number]>();
  const name = (text: string) => ids.of(text, text);
  const side = ({ id: own, document, title, path }: Overlaps['similar'][number]['a']) =>
    measures.of([own, name(document), title, paths.of(path, JSON.stringify(path))], own);
  return {
    means: means.map(({ document, target, instrument, beneficiary, measures: number }) => [
      name(document),
      name(target),
      name(instrument),
      beneficiaries.of({ name: beneficiary, nameEn: nameEn.get(beneficiary) ?? '' }, beneficiary),
      number,
    ]),
    similar: similar.map(({ a, b, score }) => [side(a), side(b), score]),
    instruments,
    ids: ids.list,
    beneficiaries: beneficiaries.list,
    paths: paths.list,
    measures: measures.list,
  };
}
