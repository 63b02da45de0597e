/** The shape of a type of node as the drawing has it, for the legend. */
import { useId } from 'react';
import type { DrawnLabel } from '../../../api/graph.ts';
import { cornersOf, SHAPES, type Shape } from '../../core/graph-shapes.ts';
import styles from './Legend.module.css';

const TIERS = [1, 2, 3, 4, 5, 6];

const circle = (radius: number) =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

function pathOf(shape: Shape): string {
  const corners = cornersOf(shape);
  const outside =
    corners.length === 0
      ? circle(shape.scale)
      : `M${corners.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`).join('L')}z`;
  return shape.hole > 0 ? outside + circle(shape.hole) : outside;
}

export function ShapeMark({ label }: { label: DrawnLabel }) {
  const id = useId();
  const tiered = label === 'Tier' || label === 'Priority';
  return (
    <svg
      className={styles.mark}
      data-label={label}
      viewBox="-1.4 -1.4 2.8 2.8"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {tiered && (
        <linearGradient id={id}>
          {TIERS.flatMap((tier) =>
            [tier - 1, tier].map((edge) => (
              <stop key={`${tier} ${edge}`} offset={edge / TIERS.length} data-tier={tier} />
            )),
          )}
        </linearGradient>
      )}
      <path d={pathOf(SHAPES[label])} fillRule="evenodd" fill={tiered ? `url(#${id})` : undefined} />
    </svg>
  );
}
