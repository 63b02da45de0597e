/** Makes the file that a person chose, and says what came of it. */
import { useState } from 'react';
import type { Format } from '../../../../cypher/export/format-names.ts';
import { type Exportable, FORMAT_FACTS, svgOf, written } from '../../../../cypher/export/formats.ts';
import type { ExportLimit } from '../../../../cypher/export/settings.ts';
import { errorInWords } from '../../i18n/error-words.ts';
import { useWords } from '../../i18n/useWords.ts';
import { save } from './download.ts';
import { PictureTooLarge, pngOf } from './draw.ts';

interface Wish {
  format: Format;
  scale: number;
  /** Of the file, with its ending. */
  name: string;
}

/** How often a person is told how far it is. */
const TELL_MS = 250;

export function useMaking(what: Exportable, signal: AbortSignal) {
  const { t } = useWords();
  const [making, setMaking] = useState(false);
  const [said, setSaid] = useState('');
  const [found, setFound] = useState<readonly ExportLimit[]>([]);

  const make = async ({ format, scale, name }: Wish) => {
    setMaking(true);
    setSaid(t('exports.working'));
    const limits: ExportLimit[] = [];
    try {
      const chunks =
        format === 'png' ? pngChunks(what, scale) : written(what, format, (limit) => limits.push(limit));
      let told = performance.now();
      const bytes = await save(name, FORMAT_FACTS[format].type, chunks, signal, (sofar) => {
        if (performance.now() - told < TELL_MS) return;
        told = performance.now();
        setSaid(t('exports.workingAt', { size: inWords(sofar) }));
      });
      setFound(limits);
      setSaid(t('exports.saved', { name, size: inWords(bytes) }));
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
