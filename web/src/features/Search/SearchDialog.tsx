import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { DRAWN_LABELS, type Named } from '../../../api/graph.ts';
import type { SearchHit } from '../../../api/search.ts';
import { navigate } from '../../app/history.ts';
import { useGrown } from '../../app/leisure.ts';
import type { Room } from '../../core/address.ts';
import { merged, namedHits, roomHits } from '../../core/palette.ts';
import { useNames } from '../../data/graph.ts';
import { fetchSearch, useCoverage, useSearch } from '../../data/queries.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import dialog from '../../ui/Dialog.module.css';
import { usePinyin } from '../../ui/usePinyin.ts';
import { openInGraph } from '../Graph/send.ts';
import { Hit } from './Hit.tsx';
import { placeOf } from './place.ts';
import styles from './Search.module.css';

interface SearchDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Whether the graph draws such a thing: a section is the reader's. */
const isDrawn = ({ label }: SearchHit) => DRAWN_LABELS.some((drawn) => drawn === label);

const NO_HITS: readonly SearchHit[] = [];
const NO_NAMES: readonly Named[] = [];
const AT_ONCE = 12;

export default function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const asked = text.trim();
  const { data, error, isFetching, isPlaceholderData } = useSearch(asked);
  const names = useNames().data?.names ?? NO_NAMES;
  const pinyin = usePinyin(asked);
  const named = useMemo(() => {
    const roomName = (room: Room) => t(`room.${room}`);
    return asked === '' ? roomHits(roomName) : namedHits(names, roomName, asked, pinyin);
  }, [names, asked, pinyin, t]);
  const inTexts = asked === '' ? NO_HITS : (data?.hits ?? NO_HITS);
  const hits = useMemo(() => merged(named, inTexts), [named, inTexts]);
  const [highlighted, setHighlighted] = useState<SearchHit | null>(null);
  const drawable = hits.filter(isDrawn);
  const chosen = highlighted && drawable.includes(highlighted) ? highlighted : null;
  // Whether Enter was pressed before the answer was there: what stood there then answers other words.
  const [entered, setEntered] = useState(false);
  const type = useCallback((value: string) => {
    fetchSearch(value.trim());
    setText(value);
    setEntered(false);
  }, []);
  const close = () => {
    onOpenChange(false);
    setText('');
    setEntered(false);
  };
  const openHit = useCallback(
    (hit: SearchHit) => {
      onOpenChange(false);
      setText('');
      setEntered(false);
      navigate(placeOf(hit));
    },
    [onOpenChange],
  );
  useEffect(() => {
    if (!entered || isPlaceholderData) return;
    setEntered(false);
    const first = hits[0];
    if (first) openHit(first);
  }, [entered, isPlaceholderData, hits, openHit]);
  const show = (shown: readonly SearchHit[]) => {
    close();
    openInGraph(shown.map(({ label, id }) => `${label}:${id}`));
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup
          className={styles.dialog}
          aria-label={t('search.open')}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
            const toGraph = event.ctrlKey || event.metaKey;
            const isLate = isPlaceholderData && !(highlighted && named.includes(highlighted));
            if (toGraph ? !chosen : !isLate) return;
            event.preventDefault();
            event.stopPropagation();
            if (isLate) setEntered(!toGraph);
            else if (chosen) show([chosen]);
          }}
        >
          <Found
            text={text}
            hits={hits}
            error={error}
            isFetching={isFetching}
            onType={type}
            onHighlight={setHighlighted}
            onOpen={openHit}
          />
          {drawable.length > 0 && (
            <div className={styles.ways}>
              <button type="button" disabled={!chosen} onClick={() => chosen && show([chosen])}>
                {t('search.oneInGraph')} <kbd>Ctrl Enter</kbd>
              </button>
              {/* While the answer is on its way, those of the question before stand there. */}
              <button type="button" disabled={isPlaceholderData} onClick={() => show(drawable)}>
                {t('search.allInGraph', { count: drawable.length })}
              </button>
            </div>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FoundProps {
  text: string;
  hits: readonly SearchHit[];
  error: Error | null;
  isFetching: boolean;
  onType: (text: string) => void;
  onHighlight: (hit: SearchHit | null) => void;
  onOpen: (hit: SearchHit) => void;
}

/** The box and what was found; it stays as it is while another hit is highlighted. */
const Found = memo(function Found({
  text,
  hits,
  error,
  isFetching,
  onType,
  onHighlight,
  onOpen,
}: FoundProps) {
  const { t, name } = useWords();
  const coverage = useCoverage().data;
  const names = useNames().data?.names;
  const areas = useMemo(
    () => new Map(coverage?.documents.map(({ id, area }) => [id, area] as const)),
    [coverage],
  );
  const known = useMemo(
    () =>
      new Map(
        names?.map(({ label, id, ...one }) => [`${label}:${id}`, { ...one, nameEn: one.nameEn ?? one.name }]),
      ),
    [names],
  );
  const asked = text.trim();
  // As many as there is room for at once; the rest when nothing else is to be done.
  const grown = useGrown(hits.length, hits, AT_ONCE);
  const made = useMemo(() => hits.slice(0, grown), [hits, grown]);
  const areaOf = (hit: SearchHit) => {
    const area = hit.document === null ? null : (areas.get(hit.document) ?? null);
    return area === null ? undefined : known.get(`Area:${area}`);
  };
  /** What has a name in each language is called by it; the rest is as written. */
  const textOf = (hit: SearchHit) => {
    const one = known.get(`${hit.label}:${hit.id}`);
    return one ? name(one) : hit.text;
  };
  return (
    <Autocomplete.Root
      open
      inline
      items={made}
      filter={null}
      value={text}
      onValueChange={onType}
      autoHighlight="always"
      keepHighlight
      onItemHighlighted={(hit: SearchHit | undefined) => onHighlight(hit ?? null)}
      itemToStringValue={(hit: SearchHit) => hit.text}
    >
      <Autocomplete.Input className={styles.input} placeholder={t('search.placeholder')} maxLength={200} />
      <div className={styles.results} aria-busy={isFetching}>
        {(hits.length === 0 || error || asked === '') && (
          <p className={styles.note} role="status">
            {error
              ? errorInWords(t, error)
              : asked === ''
                ? t('search.start')
                : isFetching
                  ? t('app.loading')
                  : `${t('search.none', { text: asked })} ${t('search.noneHelp')}`}
          </p>
        )}
        <Autocomplete.List>
          {(hit: SearchHit) => {
            const area = areaOf(hit);
            return (
              <Hit
                key={`${hit.label}:${hit.id}`}
                hit={hit}
                text={textOf(hit)}
                area={area ? name(area) : null}
                onOpen={onOpen}
              />
            );
          }}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  );
});
