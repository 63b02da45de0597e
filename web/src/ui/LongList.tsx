/** A list that makes only the items in sight where it is long. */
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  Fragment,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** What each item puts on its `<li>`: where it is in a list of which most is not there. */
export interface ListPlace {
  ref?: (element: HTMLElement | null) => void;
  'data-index'?: number;
  'aria-setsize'?: number;
  'aria-posinset'?: number;
  style?: CSSProperties;
}

interface LongListProps<T> {
  /** Names the list, so that sizes that were measured hold when it is shown again. */
  name: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** About how high an item is, in pixels. */
  height: number;
  scroller: RefObject<HTMLElement | null>;
  className: string | undefined;
  children: (item: T, place: ListPlace) => ReactNode;
}

/** Items up to which all of them are made: then the browser can search in them. */
const MANY = 60;

/** Sizes of lists that were shown before: with them a position in the list is the same place in it. */
const measured = new Map<string, VirtualItem[]>();

export function LongList<T>(props: LongListProps<T>) {
  const { items, keyOf, children, className } = props;
  if (items.length > MANY) return <Windowed key={props.name} {...props} />;
  return (
    <ol className={className}>
      {items.map((item) => (
        <Fragment key={keyOf(item)}>{children(item, {})}</Fragment>
      ))}
    </ol>
  );
}

function Windowed<T>({ name, items, keyOf, height, scroller, className, children }: LongListProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [{ above, gap }, setFrame] = useState({ above: 0, gap: 0 });
  const [focused, setFocused] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keyOf(items[index]!),
    estimateSize: () => height,
    initialMeasurementsCache: measured.get(name) ?? [],
    initialOffset: () => scroller.current?.scrollTop ?? 0,
    scrollMargin: above,
    gap,
    overscan: 4,
    // What has the focus stays, wherever it is scrolled to.
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      if (focused === null || focused >= items.length || near.includes(focused)) return near;
      return [...near, focused].sort((a, b) => a - b);
    },
  });
  // What stands above the list may become higher or lower with every change.
  useLayoutEffect(() => {
    const [own, around] = [list.current, scroller.current];
    if (!own || !around) return;
    const top = own.getBoundingClientRect().top - around.getBoundingClientRect().top + around.scrollTop;
    const between = Number.parseFloat(getComputedStyle(own).rowGap) || 0;
    if (Math.abs(top - above) > 1 || between !== gap) setFrame({ above: top, gap: between });
  });
  useLayoutEffect(
    () => () => {
      measured.set(name, virtualizer.takeSnapshot());
    },
    [name, virtualizer],
  );
  return (
    <ol
      ref={list}
      className={className}
      style={{ position: 'relative', height: virtualizer.getTotalSize() }}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>('[data-index]')?.dataset.index;
        setFocused(index === undefined ? null : Number(index));
      }}
      onBlur={() => setFocused(null)}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <Fragment key={key}>
          {children(items[index]!, {
            ref: virtualizer.measureElement,
            'data-index': index,
            'aria-setsize': items.length,
            'aria-posinset': index + 1,
            style: { position: 'absolute', top: start - above, left: 0, right: 0 },
          })}
        </Fragment>
      ))}
    </ol>
  );
}
