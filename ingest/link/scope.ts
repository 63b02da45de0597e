import type { Link, Measure } from '../extraction.ts';
import type { LiveHit } from './terms.ts';

/**
 * `framework-wide`: the framework itself is supported. `targeted`: a priority or tier is. `other-industry`: only
 * industries outside the framework are spoken of. `horizontal`: all firms alike.
 */
export function scopeOf(links: readonly Link[], hits: readonly LiveHit[]): Measure['scope'] {
  let isTargeted = false;
  for (const { relation, to } of links) {
    if (relation !== 'direct') continue;
    if (to === 'framework') return 'framework-wide';
    isTargeted = true;
  }
  if (isTargeted) return 'targeted';
  const outside = hits.some(({ sense }) => sense.kind === 'sure' && sense.subject.to.length === 0);
  return outside ? 'other-industry' : 'horizontal';
}
