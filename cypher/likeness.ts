/**
 * The score of `SIMILAR_TO` from which two measures are joined: half of their 4-character pieces shared, by the
 * Jaccard index. From there on a reader sees the same text with changes.
 */
export const LEAST_LIKENESS = 0.5;
