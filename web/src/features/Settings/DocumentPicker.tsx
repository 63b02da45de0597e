/** Which documents to look at: all of them, or those that are ticked. */
import { Popover } from '@base-ui/react/popover';
import type { Coverage } from '../../../api/coverage.ts';
import { navigate } from '../../app/history.ts';
import { isChosen, type Settings } from '../../core/settings.ts';
import { statusOn } from '../../core/status.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import styles from './DocumentPicker.module.css';

export function DocumentPicker({ coverage, settings }: { coverage: Coverage; settings: Settings }) {
  const { t, name } = useWords();
  const { documents } = coverage;
  const areas = new Map(coverage.areas.map((area) => [area.id, area]));
  const chosen = documents.filter((document) => isChosen(settings, document.id));
  const choose = (ids: string[] | null) =>
    navigate({ settings: { documents: ids?.length === documents.length ? null : ids } });
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger}>
        {chosen.length === documents.length
          ? t('settings.allDocuments', { count: documents.length })
          : t('settings.someDocuments', { chosen: chosen.length, count: documents.length })}
        <Icon name="down" size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={t('settings.documents')}>
            <div className={styles.quick}>
              <button type="button" onClick={() => choose(null)}>
                {t('settings.chooseAll')}
              </button>
              <button type="button" onClick={() => choose([])}>
                {t('settings.chooseNone')}
              </button>
              <button
                type="button"
                onClick={() =>
                  choose(
                    documents
                      .filter((document) => statusOn(document, settings.asOf) === 'in-force')
                      .map((document) => document.id),
                  )
                }
              >
                {t('settings.chooseInForce')}
              </button>
            </div>
            <ul className={styles.list}>
              {documents.map((document) => {
                const area = document.area === null ? undefined : areas.get(document.area);
                return (
                  <li key={document.id}>
                    <label>
                      <input
                        type="checkbox"
                        checked={isChosen(settings, document.id)}
                        onChange={(event) =>
                          choose(
                            documents
                              .filter((other) =>
                                other.id === document.id
                                  ? event.target.checked
                                  : isChosen(settings, other.id),
                              )
                              .map((other) => other.id),
                          )
                        }
                      />
                      <span>
                        <span className={styles.title} lang="zh">
                          {document.title}
                        </span>
                        <span className={styles.about}>
                          {area && name(area)} <StatusBadge document={document} day={settings.asOf} />
                        </span>
                      </span>
                    </label>
                  </li>
                );
              })}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
