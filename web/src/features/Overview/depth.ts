/** From a light tint to a deep one, as a share of the tier's colour; by the root, so that small numbers differ too. */
export function depth(measures: number, most: number): string {
  return measures === 0 ? '0%' : `${Math.round(12 + 42 * Math.sqrt(measures / most))}%`;
}
