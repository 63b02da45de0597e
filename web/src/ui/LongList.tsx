/** A list that makes only the items in sight where it is long, and can then be searched in a field of its own. */
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  Fragment,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { holds } from '../core/holds.ts';
import { useWords } from '../i18n/useWords.ts';
import field from './Field.module.css';
import styles from './LongList.module.css';

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
  /** The words of an item that a person may look for. */
  textOf: (item: T) => string;
  /** About how high an item is, in pixels. */
  height: number;
  scroller: RefObject<HTMLElement | null>;
  className: string | undefined;
  children: (item: T, place: ListPlace) => ReactNode;
}

/** Items up to which all of them are made: then the browser's own search finds them. */
const MANY = 60;

/** Sizes of lists that were shown before: with them a position in the list is the same place in it. */
const measured = new Map<string, VirtualItem[]>();

export function LongList<T>(props: LongListProps<T>) {
  const { items, keyOf, children, className } = props;
  if (items.length > MANY) return <Searched key={props.name} {...props} />;
  return (
    <ol className={className}>
      {items.map((item) => (
        <Fragment key={keyOf(item)}>{children(item, {})}</Fragment>
      ))}
    </ol>
  );
}

/** The browser's own search misses what is not made: a field above the list finds it. */
function Searched<T>(props: LongListProps<T>) {
  const { items, textOf } = props;
  const { t } = useWords();
  const id = useId();
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words.trim());
  const found = useMemo(
    () => (sought === '' ? items : items.filter((item) => holds(textOf(item), sought))),
    [items, sought, textOf],
  );
  return (
    <>
      <search className={styles.find}>
        <label htmlFor={id}>{t('list.find', { count: items.length })}</label>
        <input
          id={id}
          className={field.field}
          type="search"
          value={words}
          aria-describedby={`${id}-why`}
          onChange={({ target }) => setWords(target.value)}
        />
        <span role="status">{sought !== '' && t('list.found', { count: found.length })}</span>
        <small id={`${id}-why`}>{t('list.why')}</small>
      </search>
      <Windowed {...props} items={found} />
    </>
  );
}

function Windowed<T>({ name, items, keyOf, height, scroller, className, children }: LongListProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [{ above, gap }, setFrame] = useState({ above: 0, gap: 0 });
  const [focused, setFocused] = useState<number | null>(null);
  // What scrolls may come to be together with the list, and is known only after that.
  const [, setThere] = useState(false);
  useEffect(() => setThere(true), []);
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
