import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { DRAWN_LABELS } from '../../../api/graph.ts';
import type { SearchHit } from '../../../api/search.ts';
import { navigate, type Patch } from '../../app/history.ts';
import { useGrown } from '../../app/leisure.ts';
import { useCoverage, useSearch } from '../../data/queries.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import dialog from '../../ui/Dialog.module.css';
import { openInGraph } from '../Graph/send.ts';
import { Hit } from './Hit.tsx';
import styles from './Search.module.css';

interface SearchDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Whether the graph draws such a thing: a section is the reader's. */
const isDrawn = ({ label }: SearchHit) => DRAWN_LABELS.some((drawn) => drawn === label);

const NO_HITS: readonly SearchHit[] = [];
const AT_ONCE = 12;

/** Where a hit opens. */
function placeOf({ label, id, document, start }: SearchHit): Patch {
  const nothing: Patch = { area: null, target: null, document: null, measure: null, link: null, at: null };
  if (label === 'Area') return { ...nothing, room: 'overview', area: id };
  if (label === 'Priority') return { ...nothing, room: 'overview', target: id };
  if (label === 'Measure') return { ...nothing, room: 'reader', document, measure: id };
  return { ...nothing, room: 'reader', document, at: start };
}

export default function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const { t, name } = useWords();
  const coverage = useCoverage().data;
  const areaOf = (hit: SearchHit) => {
    const document = coverage?.documents.find(({ id }) => id === hit.document);
    return coverage?.areas.find(({ id }) => id === document?.area);
  };
  /** Areas and priorities have a name in each language; the rest is as written. */
  const textOf = (hit: SearchHit) => {
    const named =
      hit.label === 'Area'
        ? coverage?.areas
        : hit.label === 'Priority'
          ? coverage?.frameworks.flatMap(({ priorities }) => priorities)
          : undefined;
    const one = named?.find(({ id }) => id === hit.id);
    return one ? name(one) : hit.text;
  };
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const { data, error, isFetching, isPlaceholderData } = useSearch(asked);
  const hits = asked === '' ? NO_HITS : (data?.hits ?? NO_HITS);
  // As many as there is room for at once; the rest when nothing else is to be done.
  const grown = useGrown(hits.length, hits, AT_ONCE);
  const made = useMemo(() => hits.slice(0, grown), [hits, grown]);
  const [highlighted, setHighlighted] = useState<SearchHit | null>(null);
  const close = () => {
    onOpenChange(false);
    setText('');
  };
  const openHit = useCallback(
    (hit: SearchHit) => {
      onOpenChange(false);
      setText('');
      navigate(placeOf(hit));
    },
    [onOpenChange],
  );
  const drawable = hits.filter(isDrawn);
  const chosen = highlighted && drawable.includes(highlighted) ? highlighted : null;
  const show = (shown: readonly SearchHit[]) => {
    close();
    openInGraph(shown.map(({ label, id }) => `${label}:${id}`));
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={styles.dialog} aria-label={t('search.open')}>
          <Autocomplete.Root
            open
            inline
            items={made}
            filter={null}
            value={text}
            onValueChange={setText}
            autoHighlight="always"
            keepHighlight
            onItemHighlighted={(hit: SearchHit | undefined) => setHighlighted(hit ?? null)}
            itemToStringValue={(hit: SearchHit) => hit.text}
          >
            <Autocomplete.Input
              className={styles.input}
              placeholder={t('search.placeholder')}
              maxLength={200}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !chosen) return;
                event.preventDefault();
                event.preventBaseUIHandler();
                show([chosen]);
              }}
            />
            <div className={styles.results} aria-busy={isFetching}>
              {hits.length === 0 && (
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
                      onOpen={openHit}
                    />
                  );
                }}
              </Autocomplete.List>
            </div>
          </Autocomplete.Root>
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
