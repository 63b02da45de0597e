/**
 * Whether an area's share in a priority is more or less than chance would give.
 *
 * The null: every link of the matrix is dealt out anew at random, each area keeping its number of links and each
 * priority its own. Over all such permutations a cell is hypergeometric, so its band is exact and no draw is needed
 * (Fisher's exact test on the table “this area or others × this priority or others”).
 */

/** How many of `draws` links fall on a priority that has `marked` of `total`, in the middle 95 % of permutations. */
export interface Band {
  low: number;
  high: number;
}

/** What lies outside the band, half at each end. One cell in twenty is outside by chance alone. */
const OUTSIDE = 0.05;
/** An area with fewer links than this gets no band: nearly everything would be inside. */
export const LEAST_LINKS = 20;

/**
 * The band of a hypergeometric count, inclusive at both ends: the smallest and largest counts with at most 2.5 % of
 * the permutations beyond them. All three numbers are whole and `marked`, `draws` ≤ `total`.
 */
export function chanceBand(total: number, marked: number, draws: number): Band {
  const least = Math.max(0, draws + marked - total);
  const most = Math.min(draws, marked);
  let p = Math.exp(
    logChoose(marked, least) + logChoose(total - marked, draws - least) - logChoose(total, draws),
  );
  let below = 0;
  let low = least;
  let high = most;
  let lowFound = false;
  for (let k = least; k <= most; k++) {
    const upTo = below + p;
    if (!lowFound && upTo > OUTSIDE / 2) {
      low = k;
      lowFound = true;
    }
    if (upTo >= 1 - OUTSIDE / 2) {
      high = k;
      break;
    }
    below = upTo;
    p *= ((marked - k) * (draws - k)) / ((k + 1) * (total - marked - draws + k + 1));
  }
  return { low, high };
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const LOG_FACTORIALS = [0];

function logFactorial(n: number): number {
  for (let k = LOG_FACTORIALS.length; k <= n; k++) LOG_FACTORIALS.push(LOG_FACTORIALS[k - 1]! + Math.log(k));
  return LOG_FACTORIALS[n]!;
}
