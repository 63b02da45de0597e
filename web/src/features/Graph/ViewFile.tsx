/** Saves the view as a file, of whatever size, and opens one. */
import { Popover } from '@base-ui/react/popover';
import { useRef, useState } from 'react';
import { navigate, useAddress } from '../../app/history.ts';
import { GraphFileError, graphFile, openGraphFile } from '../../core/graph-file.ts';
import { startKey } from '../../core/graph-start.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Filters.module.css';
import { openLater } from './opened-file.ts';
import type { RoomGraph } from './useGraph.ts';

const FILE_NAME = 'cetu-graph-view.json';

export function ViewFile({ room }: { room: RoomGraph }) {
  const { t } = useWords();
  const address = useAddress();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<GraphFileError['why'] | null>(null);
  const save = () => {
    const text = graphFile(address, room.start, room.view);
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = FILE_NAME;
    link.click();
    URL.revokeObjectURL(url);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      const { asked, view } = openGraphFile(await file.text());
      setWrong(null);
      if (startKey(asked) === room.id) return room.act({ kind: 'open', view: view(room.start) });
      openLater(startKey(asked), view);
      navigate({ ...asked, view: null, selected: null });
    } catch (error) {
      if (!(error instanceof GraphFileError)) throw error;
      setWrong(error.why);
    }
  };
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger}>
        {t('graph.limits.file')}
        <Icon name="down" size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={t('graph.limits.file')}>
            <p className={styles.head}>{t('graph.limits.fileHelp')}</p>
            <div className={styles.choices}>
              <button type="button" onClick={save}>
                {t('graph.limits.save')}
              </button>
              <button type="button" onClick={() => input.current?.click()}>
                {t('graph.limits.open')}
              </button>
            </div>
            <input
              ref={input}
              type="file"
              accept="application/json,.json"
              aria-label={t('graph.limits.open')}
              hidden
              onChange={(event) => {
                void open(event.target.files?.[0]);
                event.target.value = '';
              }}
            />
            {wrong && <p role="alert">{t(`graph.limits.${wrong}`)}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
