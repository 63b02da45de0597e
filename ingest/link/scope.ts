import type { Link, Measure } from '../extraction.ts';
import type { LiveHit } from './terms.ts';

/**
 * `framework-wide`: the framework itself is supported. `targeted`: a priority or tier is. `other-industry`: only
 * industries outside the framework are spoken of. `horizontal`: all firms alike.
 */
export function scopeOf(links: readonly Link[], hits: readonly LiveHit[]): Measure['scope'] {
  const direct = links.filter(({ relation }) => relation === 'direct');
  if (direct.some(({ to }) => to === 'framework')) return 'framework-wide';
  if (direct.length > 0) return 'targeted';
  const outside = hits.some(({ sense }) => sense.kind === 'sure' && sense.subject.to.length === 0);
  return outside ? 'other-industry' : 'horizontal';
}
