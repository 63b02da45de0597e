import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { memo, useCallback, useMemo, useState } from 'react';
import type { Coverage } from '../../../api/coverage.ts';
import { DRAWN_LABELS } from '../../../api/graph.ts';
import type { SearchHit } from '../../../api/search.ts';
import { navigate, type Patch } from '../../app/history.ts';
import { useGrown } from '../../app/leisure.ts';
import { fetchSearch, useCoverage, useSearch } from '../../data/queries.ts';
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

/** What the page knows of hits without asking: names of areas and priorities, and the area of each document. */
function namesIn({ areas, frameworks, documents }: Coverage) {
  const priorities = frameworks.flatMap((one) => one.priorities);
  return {
    names: new Map<string, { name: string; nameEn: string }>([
      ...areas.map((one) => [`Area:${one.id}`, one] as const),
      ...priorities.map((one) => [`Priority:${one.id}`, one] as const),
    ]),
    areaOf: new Map(documents.map(({ id, area }) => [id, area])),
  };
}

export default function SearchDialog({ open, onOpenChange }: SearchDialogProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const asked = text.trim();
  const { data, error, isFetching, isPlaceholderData } = useSearch(asked);
  const hits = data?.hits ?? NO_HITS;
  const [highlighted, setHighlighted] = useState<SearchHit | null>(null);
  const drawable = hits.filter(isDrawn);
  const chosen = highlighted && drawable.includes(highlighted) ? highlighted : null;
  const type = useCallback((value: string) => {
    fetchSearch(value.trim());
    setText(value);
  }, []);
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
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !chosen) return;
            if (!(event.target instanceof HTMLInputElement)) return;
            event.preventDefault();
            event.stopPropagation();
            show([chosen]);
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
  const known = useMemo(() => coverage && namesIn(coverage), [coverage]);
  const asked = text.trim();
  // As many as there is room for at once; the rest when nothing else is to be done.
  const grown = useGrown(hits.length, hits, AT_ONCE);
  const made = useMemo(() => hits.slice(0, grown), [hits, grown]);
  const areaOf = (hit: SearchHit) => {
    const area = hit.document === null ? undefined : known?.areaOf.get(hit.document);
    return area == null ? undefined : known?.names.get(`Area:${area}`);
  };
  /** Areas and priorities have a name in each language; the rest is as written. */
  const textOf = (hit: SearchHit) => {
    const one = known?.names.get(`${hit.label}:${hit.id}`);
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
                onOpen={onOpen}
              />
            );
          }}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  );
});
