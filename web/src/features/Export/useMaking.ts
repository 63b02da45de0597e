/** Makes the file that a person chose, and says what came of it. */
import { useState } from 'react';
import { withChange } from '../../../../cypher/export/changed.ts';
import type { Format } from '../../../../cypher/export/format-names.ts';
import { type Exportable, FORMAT_FACTS, svgOf, written } from '../../../../cypher/export/formats.ts';
import type { ExportLimit } from '../../../../cypher/export/settings.ts';
import { haveChanged, type States } from '../../data/export.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import { collected, save } from './download.ts';
import { PictureTooLarge, pngOf } from './draw.ts';

interface Wish {
  format: Format;
  scale: number;
  /** Of the file, with its ending. */
  name: string;
}

/** How often a person is told how far it is. */
const TELL_MS = 250;

export function useMaking(what: Exportable, states: States, signal: AbortSignal) {
  const { t } = useWords();
  const [making, setMaking] = useState(false);
  const [said, setSaid] = useState('');
  const [found, setFound] = useState<readonly ExportLimit[]>([]);

  const make = async ({ format, scale, name }: Wish) => {
    setMaking(true);
    setSaid(t('exports.working'));
    let limits: ExportLimit[] = [];
    const made = (from: Exportable) => {
      limits = [];
      const chunks =
        format === 'png' ? pngChunks(from, scale) : written(from, format, (limit) => limits.push(limit));
      let told = performance.now();
      return collected(FORMAT_FACTS[format].type, chunks, signal, (sofar) => {
        if (performance.now() - told < TELL_MS) return;
        told = performance.now();
        setSaid(t('exports.workingAt', { size: inWords(sofar) }));
      });
    };
    try {
      let file = await made(what);
      // Known once all of it is read: the file is to say so as well.
      const changed = haveChanged(states);
      if (changed) file = await made(withChange(what));
      save(name, file);
      setFound(limits);
      const saved = t('exports.saved', { name, size: inWords(file.size) });
      setSaid(changed ? `${saved} ${t('exports.changed')}` : saved);
    } catch (error) {
      if (signal.aborted) return;
      const why = error instanceof PictureTooLarge ? t('exports.failedPicture') : errorInWords(t, error);
      setSaid(t('exports.failed', { why }));
    } finally {
      setMaking(false);
    }
  };
  return { making, said, limits: [...what.settings.limits, ...found], make };
}

async function* pngChunks(what: Exportable, scale: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield await pngOf(await svgOf(what), scale, JSON.stringify(what.settings));
}

function inWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
