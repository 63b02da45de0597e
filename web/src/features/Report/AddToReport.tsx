import { useState } from 'react';
import { added, findItem, removed } from '../../core/report/basket.ts';
import { type ItemContent, type ItemHead, itemSchema } from '../../core/report/item.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './AddToReport.module.css';
import { changeBasket, useBasket } from './store.ts';

interface AddToReportProps {
  item: ItemHead;
  /** What the address does not bring back; taken when the button is pressed. */
  content?: () => ItemContent;
  /** Only the icon; its name is still told. */
  compact?: boolean;
}

const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/** Puts a view into the report, or takes it out again. See `index.tsx` for how to make an item. */
export function AddToReport({ item, content, compact }: AddToReportProps) {
  const { t } = useWords();
  const { basket } = useBasket();
  const [tooLarge, setTooLarge] = useState(false);
  const found = findItem(basket, item);
  const toggle = () => {
    if (found) return changeBasket((now) => removed(now, found.id));
    const title = item.title.slice(0, 400);
    const made = itemSchema.safeParse({ ...item, ...content?.(), title, id: newId(), note: '' });
    setTooLarge(!made.success);
    if (made.success) changeBasket((now) => added(now, made.data));
  };
  const label = t(tooLarge ? 'report.tooLarge' : found ? 'report.inReport' : 'report.add');
  return (
    <button
      type="button"
      className={styles.add}
      data-compact={compact || undefined}
      data-added={found !== undefined || undefined}
      aria-label={`${label}: ${item.title}`}
      title={label}
      onClick={toggle}
    >
      <Icon name={tooLarge ? 'warning' : found ? 'check' : 'add'} />
      {!compact && <span>{label}</span>}
    </button>
  );
}
