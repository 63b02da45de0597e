/** Where areas do the same, in sentences. */
import { LEAST_LIKENESS } from '../../../../cypher/likeness.ts';
import { explainOverlap } from '../list-sentences.ts';
import {
  type Share,
  type SharedMeans,
  type SharedPriority,
  type SimilarPair,
  sharedMeans,
  sharedPriorities,
  similarPairs,
} from '../overlaps.ts';
import { type Block, listed, type Run, run } from './blocks.ts';
import type { Writing } from './writing.ts';

function shareText({ words, fill, name, language }: Writing, shares: readonly Share[]): string {
  const { overlaps } = words.written;
  const text = listed(
    shares.map(({ area, measures }) => fill(overlaps.shares, { area: name(area), measures })),
    language,
  );
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

export function sharedRuns(writing: Writing, overlap: SharedPriority | SharedMeans): Run[] {
  const { settings, language } = writing;
  return [run(explainOverlap(overlap, settings, language) + shareText(writing, overlap.shares))];
}

export function pairRuns(writing: Writing, { a, b, score }: SimilarPair): Run[] {
  const { words, fill, name, matrix, documents, cite } = writing;
  const areaName = (document: string) => {
    const id = documents.get(document)?.area;
    const row = matrix.rows.find(({ area }) => area.id === id);
    return row ? name(row.area) : '';
  };
  const sentence = fill(words.written.overlaps.pair, {
    a: areaName(a.document),
    aTitle: a.title,
    b: areaName(b.document),
    bTitle: b.title,
    score: Math.round(score * 100),
  });
  return [run(sentence), ...cite.mark(a), ...cite.mark(b)];
}

const list = (title: string, items: Run[][], level: 2 | 3, note?: string): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level, text: title },
        ...(note === undefined ? [] : [{ kind: 'text' as const, runs: [run(note)], note: true as const }]),
        { kind: 'list', items },
      ];

/** All overlaps between areas that `keep` lets through, under a heading for each kind. */
export function overlapBlocks(writing: Writing, keep: (area: string) => boolean, level: 2 | 3): Block[] {
  const { words, overlaps, coverage, matrix, settings, documents } = writing;
  const kept = <T extends SharedPriority>(overlap: T): T[] => {
    const shares = overlap.shares.filter(({ area }) => keep(area.id));
    const measures = shares.reduce((sum, share) => sum + share.measures, 0);
    return shares.length > 1 ? [{ ...overlap, shares, measures }] : [];
  };
  const inArea = (document: string) => keep(documents.get(document)?.area ?? '');
  const blocks = [
    ...list(
      words.gaps.kind['same-priority'],
      sharedPriorities(matrix)
        .flatMap(kept)
        .map((one) => sharedRuns(writing, one)),
      level,
    ),
    ...list(
      words.gaps.kind['same-means'],
      sharedMeans(overlaps, coverage, matrix, settings)
        .flatMap(kept)
        .map((one) => sharedRuns(writing, one)),
      level,
    ),
    ...list(
      words.gaps.kind['near-identical'],
      similarPairs(overlaps, coverage, settings)
        .filter(({ a, b }) => inArea(a.document) && inArea(b.document))
        .map((pair) => pairRuns(writing, pair)),
      level,
      writing.fill(words.gaps.likeness, { least: LEAST_LIKENESS * 100 }),
    ),
  ];
  return blocks.length > 0 ? blocks : [{ kind: 'text', runs: [run(words.written.overlaps.none)] }];
}
