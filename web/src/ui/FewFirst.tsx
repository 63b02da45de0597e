import type { ReactNode } from 'react';

/** Items that are listed at once; the rest of them unfolds. */
const FEW = 3;

interface FewFirstProps<T> {
  items: readonly T[];
  /** Says how many more there are. */
  more: (count: number) => string;
  /** The list of some of them. */
  children: (items: readonly T[]) => ReactNode;
}

/** The first items of a list, and a fold with the others where there are many. */
export function FewFirst<T>({ items, more, children }: FewFirstProps<T>) {
  // A fold that hides one alone would be as long as what it hides.
  const few = items.length > FEW + 1 ? FEW : items.length;
  return (
    <>
      {children(items.slice(0, few))}
      {items.length > few && (
        <details>
          <summary>{more(items.length - few)}</summary>
          {children(items.slice(few))}
        </details>
      )}
    </>
  );
}
