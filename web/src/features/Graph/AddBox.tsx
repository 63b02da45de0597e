/** A box that finds nodes by name and puts them into the graph. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useDeferredValue, useMemo, useState } from 'react';
import { DRAWN_LABELS, type DrawnLabel } from '../../../api/graph.ts';
import { suggestions } from '../../core/suggest.ts';
import { useNames } from '../../data/graph.ts';
import { fetchSearch, useSearch } from '../../data/queries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { langOfName } from '../../ui/lang.ts';
import { usePinyin } from '../../ui/usePinyin.ts';
import styles from './AddBox.module.css';
import type { RoomGraph } from './useGraph.ts';

interface Suggestion {
  key: string;
  label: DrawnLabel;
  text: string;
}

const MOST_NAMES = 8;
const MOST_TEXTS = 6;

export function AddBox({ room }: { room: RoomGraph }) {
  const { t, name } = useWords();
  const [text, setText] = useState('');
  const [focused, setFocused] = useState(false);
  const asked = useDeferredValue(text.trim());
  const names = useNames().data?.names;
  const pinyin = usePinyin(asked);
  const { data: texts, isPlaceholderData: isLate, isFetching } = useSearch(asked);
  const found = useMemo((): Suggestion[] => {
    const named = suggestions(names ?? [], asked, pinyin, MOST_NAMES).map((one) => ({
      key: `${one.label}:${one.id}`,
      label: one.label,
      text: name({ name: one.name, nameEn: one.nameEn ?? one.name }),
    }));
    const known = new Set(named.map(({ key }) => key));
    // What was found for the words before these is no answer to them: Enter would take it.
    const hits = (asked === '' || isLate ? [] : (texts?.hits ?? [])).flatMap((hit): Suggestion[] => {
      const label = DRAWN_LABELS.find((one) => one === hit.label);
      const key = `${hit.label}:${hit.id}`;
      return label && !known.has(key) ? [{ key, label, text: hit.text }] : [];
    });
    // A hit says its words as the graph has them; what has a name is called by it in the language of the page.
    const called = hits.slice(0, MOST_TEXTS).map((hit) => {
      const own = names?.find(({ label, id }) => `${label}:${id}` === hit.key);
      return own ? { ...hit, text: name({ name: own.name, nameEn: own.nameEn ?? own.name }) } : hit;
    });
    return [...named, ...called];
  }, [names, asked, pinyin, texts, isLate, name]);
  const choose = (key: string) => {
    room.act(...(room.shown.nodes.has(key) ? [] : [{ kind: 'add', keys: [key] } as const]), {
      kind: 'select',
      keys: [key],
    });
    setText('');
  };
  // What is asked lags behind the field: an emptied one is closed at once.
  const open = focused && asked !== '' && text.trim() !== '';
  return (
    <Autocomplete.Root
      // Part of the page: as a window of its own it would hide the rest of it from assistive technology.
      inline
      open={open}
      items={found}
      filter={null}
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason === 'item-press') return setText('');
        fetchSearch(value.trim());
        setText(value);
      }}
      autoHighlight="always"
      itemToStringValue={(one: Suggestion) => one.text}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears what happens in the field */}
      <div
        className={styles.box}
        onFocus={() => setFocused(true)}
        onBlur={({ currentTarget, relatedTarget }) => setFocused(currentTarget.contains(relatedTarget))}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.preventDefault();
          setText('');
        }}
      >
        <Autocomplete.Input
          className={styles.input}
          placeholder={t('graph.find')}
          aria-label={t('graph.find')}
          // What is inline counts as open always.
          aria-expanded={open}
          maxLength={200}
        />
        {open && (
          // The hand that chooses does not leave the box.
          <div className={styles.popup} onPointerDown={(event) => event.preventDefault()}>
            {found.length === 0 && !isFetching && (
              <p role="status" className={styles.none}>
                {t('graph.findNone')}
              </p>
            )}
            <Autocomplete.List>
              {(one: Suggestion) => (
                <Autocomplete.Item
                  key={one.key}
                  value={one}
                  className={styles.item}
                  onClick={() => choose(one.key)}
                >
                  <small>{t(`graph.label.${one.label}`)}</small>
                  <span lang={langOfName(one.text)}>{one.text}</span>
                  {room.shown.nodes.has(one.key) && <small>{t('graph.findShown')}</small>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </div>
        )}
      </div>
    </Autocomplete.Root>
  );
}
