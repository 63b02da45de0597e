import type { CSSProperties } from 'react';

/** The length of a bar, as a share of the longest. */
export function share(value: number, most: number): CSSProperties {
  return { '--share': value / most } as CSSProperties;
}
