/** A kind of gap as a shape, so that colour is not needed to tell it. */
import type { GapType } from '../core/coverage.ts';

const SHAPES: Record<Exclude<GapType, 'not-assessable'>, string> = {
  // An open ring: looked for, not found.
  none: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z',
  // Speech marks: only named.
  'named-only':
    'M6.8 4.6C5 5.4 4 6.8 4 9.2M4 9a1.7 1.7 0 1 0 1.7 1.7M12.8 4.6C11 5.4 10 6.8 10 9.2M10 9a1.7 1.7 0 1 0 1.7 1.7',
  // A roof: only the tier above.
  'tier-only': 'M3 9.5 8 4l5 5.5M5.6 12.6h4.8',
  // A clock: only in the past.
  'expired-only': 'M8 2.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 8 2.8ZM8 5.2V8l-2 1.4',
};

export function GapGlyph({ gap, size = 16 }: { gap: GapType; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      data-gap={gap}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {gap === 'not-assessable' ? <path d="M4.5 11.5l7-7" strokeWidth="1" /> : <path d={SHAPES[gap]} />}
    </svg>
  );
}
