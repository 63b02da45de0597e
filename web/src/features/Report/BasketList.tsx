import { useRef, useState } from 'react';
import { edited, moved, removed } from '../../core/report/basket.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { BasketItem } from './BasketItem.tsx';
import styles from './Report.module.css';
import { changeBasket, endPart, undoBasket, useBasket } from './store.ts';

/** What was collected, in the order of the report: moved by drag or key, titled, noted, taken out, taken back. */
export function BasketList() {
  const { t } = useWords();
  const { basket, before, unkept, unread } = useBasket();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { items } = basket;

  const move = (id: string, to: number) => {
    const item = items.find((one) => one.id === id);
    const place = Math.max(0, Math.min(items.length - 1, to));
    changeBasket((now) => moved(now, id, place));
    if (item) setSaid(t('report.moved', { title: item.title, place: place + 1, count: items.length }));
  };
  const remove = (id: string, index: number) => {
    setSaid(t('report.removed', { title: items[index]?.title ?? '' }));
    changeBasket((now) => removed(now, id));
    // The keyboard goes on where it was.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('[data-grip]');
      buttons?.[Math.min(index, buttons.length - 1)]?.focus();
    });
  };
  const undo = () => {
    undoBasket();
    setSaid(t('report.undone'));
  };
  return (
    <section className={styles.basket} aria-labelledby="basket-title">
      <header className={styles.basketHead}>
        <h2 id="basket-title">
          {t('report.basket')} <small>{t('report.count', { count: items.length })}</small>
        </h2>
        <button type="button" className={styles.plain} disabled={before.length === 0} onClick={undo}>
          <Icon name="undo" />
          {t('report.undo')}
        </button>
      </header>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {unkept && <p className={styles.warning}>{t('report.unkept')}</p>}
      {unread && <p className={styles.warning}>{t('report.unread')}</p>}
      {items.length === 0 ? (
        <div className={styles.empty}>
          <h3>{t('report.empty')}</h3>
          <p>{t('report.emptyHelp')}</p>
        </div>
      ) : (
        <ol ref={list} className={styles.items}>
          {items.map((item, index) => (
            <BasketItem
              key={item.id}
              item={item}
              first={index === 0}
              last={index === items.length - 1}
              dragged={dragged === item.id}
              onMove={(by) => move(item.id, index + by)}
              onDrag={(on) => {
                endPart();
                setDragged(on ? item.id : null);
              }}
              onDragOver={() => {
                if (dragged !== null && dragged !== item.id)
                  changeBasket((now) => moved(now, dragged, index), 'drag');
              }}
              onEdit={(change) => changeBasket((now) => edited(now, item.id, change), `edit ${item.id}`)}
              onRemove={() => remove(item.id, index)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
