/** Saves the view as a file, of whatever size, and opens one. */
import { useRef, useState } from 'react';
import { navigate, useAddress } from '../../app/history.ts';
import { GraphFileError, graphFile, openGraphFile } from '../../core/graph-file.ts';
import { startKey } from '../../core/graph-start.ts';
import { useWords } from '../../i18n/useWords.ts';
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
    <>
      <button type="button" onClick={save}>
        {t('graph.limits.save')}
      </button>
      <button type="button" onClick={() => input.current?.click()}>
        {t('graph.limits.open')}
      </button>
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
    </>
  );
}
