/** The line that a person draws around what is to be selected. */
import type { Point } from '../core/graph.ts';

interface Outline {
  draw: (line: readonly Point[]) => void;
  clear: () => void;
  remove: () => void;
}

const SVG = 'http://www.w3.org/2000/svg';

export function createOutline(container: HTMLElement): Outline {
  const svg = document.createElementNS(SVG, 'svg');
  const polygon = document.createElementNS(SVG, 'polygon');
  svg.dataset.outline = '';
  svg.append(polygon);
  container.append(svg);
  return {
    draw: (line) => polygon.setAttribute('points', line.map(({ x, y }) => `${x},${y}`).join(' ')),
    clear: () => polygon.removeAttribute('points'),
    remove: () => svg.remove(),
  };
}
