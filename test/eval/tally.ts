/** True positives, false positives and false negatives, and what follows from them. */
export interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

/** Precision, recall and F1. With nothing to find and nothing found, nothing is wrong: all are 1. */
export function rates({ tp, fp, fn }: Tally): Rates {
  if (tp + fp + fn === 0) return { precision: 1, recall: 1, f1: 1 };
  return {
    precision: tp / (tp + fp || 1),
    recall: tp / (tp + fn || 1),
    f1: (2 * tp) / (2 * tp + fp + fn),
  };
}

/** Tallies by name, each begun at its first count. */
export class Tallies {
  readonly byName = new Map<string, Tally>();

  add(name: string, tp: number, fp: number, fn: number): void {
    const tally = this.byName.get(name) ?? { tp: 0, fp: 0, fn: 0 };
    this.byName.set(name, { tp: tally.tp + tp, fp: tally.fp + fp, fn: tally.fn + fn });
  }

  addAll(other: Tallies): void {
    for (const [name, { tp, fp, fn }] of other.byName) this.add(name, tp, fp, fn);
  }

  get(name: string): Tally {
    return this.byName.get(name) ?? { tp: 0, fp: 0, fn: 0 };
  }

  rates(name: string): Rates {
    return rates(this.get(name));
  }
}
