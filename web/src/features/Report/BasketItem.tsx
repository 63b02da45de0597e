import { type KeyboardEvent, useId } from 'react';
import type { ReportItem } from '../../core/report/item.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Report.module.css';

interface BasketItemProps {
  item: ReportItem;
  first: boolean;
  last: boolean;
  dragged: boolean;
  onMove: (by: 1 | -1) => void;
  onDrag: (on: boolean) => void;
  onDragOver: () => void;
  onEdit: (change: Partial<Pick<ReportItem, 'title' | 'note'>>) => void;
  onRemove: () => void;
}

export function BasketItem({ item, first, last, dragged, onMove, onDrag, ...props }: BasketItemProps) {
  const { t } = useWords();
  const titleId = useId();
  const noteId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className={styles.item}
      data-dragged={dragged || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way to order; keys have the buttons */}
      <span
        className={styles.grip}
        draggable
        title={t('report.drag')}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', item.title);
          onDrag(true);
        }}
        onDragEnd={() => onDrag(false)}
      >
        <Icon name="grip" size={18} />
      </span>
      <div className={styles.words}>
        <label htmlFor={titleId} className="visually-hidden">
          {t('report.itemTitle')}
        </label>
        <input
          id={titleId}
          className={styles.title}
          value={item.title}
          maxLength={400}
          onChange={(event) => props.onEdit({ title: event.target.value })}
        />
        <p className={styles.about}>
          <span>{t(`report.kind.${item.kind}`)}</span>
          <a href={item.address}>{t('report.openView')}</a>
        </p>
        <label htmlFor={noteId} className="visually-hidden">
          {t('report.note')}
        </label>
        <textarea
          id={noteId}
          rows={Math.min(8, item.note.split('\n').length + (item.note.length > 80 ? 1 : 0))}
          value={item.note}
          maxLength={20_000}
          placeholder={t('report.notePlaceholder')}
          onChange={(event) => props.onEdit({ note: event.target.value })}
        />
      </div>
      <div className={styles.moves}>
        <button
          type="button"
          data-grip
          aria-label={`${t('report.moveUp')}: ${item.title}`}
          title={t('report.moveUp')}
          aria-keyshortcuts="Alt+ArrowUp"
          aria-disabled={first}
          onClick={() => !first && onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          aria-label={`${t('report.moveDown')}: ${item.title}`}
          title={t('report.moveDown')}
          aria-keyshortcuts="Alt+ArrowDown"
          aria-disabled={last}
          onClick={() => !last && onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          aria-label={`${t('report.remove')}: ${item.title}`}
          title={t('report.remove')}
          onClick={props.onRemove}
        >
          <Icon name="bin" />
        </button>
      </div>
    </li>
  );
}
