/** The name of the cell under the pointer or the focus, which is its sentence, beside it. Escape hides it until the next cell, and so does Enter: the panel says it. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './MatrixTip.module.css';

const MARGIN = 8;

export function MatrixTip({ grid }: { grid: RefObject<HTMLTableElement | null> }) {
  const [cell, setCell] = useState<HTMLElement | null>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const table = grid.current;
    if (!table) return;
    const show = (event: Event) =>
      setCell((event.target as Element).closest<HTMLElement>('td > a[aria-label]'));
    const hide = () => setCell(null);
    const onKey = ({ key }: KeyboardEvent) => (key === 'Escape' || key === 'Enter') && hide();
    const focus = (event: Event) => {
      if ((event.target as Element).matches(':focus-visible')) show(event);
    };
    table.addEventListener('pointerover', show);
    table.addEventListener('pointerleave', hide);
    table.addEventListener('focusin', focus);
    table.addEventListener('focusout', hide);
    table.addEventListener('pointerdown', hide);
    window.addEventListener('keydown', onKey);
    window.addEventListener('scroll', hide, true);
    return () => {
      table.removeEventListener('pointerover', show);
      table.removeEventListener('pointerleave', hide);
      table.removeEventListener('focusin', focus);
      table.removeEventListener('focusout', hide);
      table.removeEventListener('pointerdown', hide);
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', hide, true);
    };
  }, [grid]);

  // The head of the column under the pointer is marked where it stands: a render of every cell would be slow.
  useEffect(() => {
    const column = cell?.dataset.column;
    const head = column && grid.current?.querySelector(`thead [data-column="${column}"]`)?.closest('th');
    if (!head) return;
    head.setAttribute('data-near', '');
    return () => head.removeAttribute('data-near');
  }, [cell, grid]);

  useLayoutEffect(() => {
    if (!cell || !tip.current) return;
    const at = cell.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = tip.current;
    const below = at.bottom + MARGIN + height < window.innerHeight;
    const left = Math.min(
      Math.max(MARGIN, at.left + at.width / 2 - width / 2),
      window.innerWidth - width - MARGIN,
    );
    tip.current.style.left = `${left}px`;
    tip.current.style.top = `${below ? at.bottom + MARGIN : at.top - MARGIN - height}px`;
  }, [cell]);

  const text = cell?.getAttribute('aria-label');
  if (!text) return null;
  return (
    <div ref={tip} className={styles.tip} aria-hidden="true">
      {text}
    </div>
  );
}
