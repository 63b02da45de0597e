/** Chooses a format and a name, says what goes in and what does not, and makes the file. */
import { Dialog } from '@base-ui/react/dialog';
import { useId, useState } from 'react';
import type { Format } from '../../../../cypher/export/format-names.ts';
import { FORMAT_FACTS, formatsFor } from '../../../../cypher/export/formats.ts';
import { limitInWords, settingLines } from '../../../../cypher/export/settings.ts';
import { fileName } from '../../../../cypher/export/zip.ts';
import type { States } from '../../data/export.ts';
import { useWords } from '../../i18n/useWords.ts';
import dialog from '../../ui/Dialog.module.css';
import { Icon } from '../../ui/Icon.tsx';
import button from '../../ui/IconButton.module.css';
import { Working } from '../../ui/Working.tsx';
import styles from './Export.module.css';
import { FormatChoice } from './FormatChoice.tsx';
import type { ExportSource } from './source.ts';
import { useMaking } from './useMaking.ts';

interface ExportDialogProps {
  source: ExportSource;
  states: States;
  signal: AbortSignal;
  onClose: () => void;
}

const SCALES = [1, 2, 3, 4] as const;

export default function ExportDialog({ source, states, signal, onClose }: ExportDialogProps) {
  const { what, contents } = source;
  const { t } = useWords();
  const formats = formatsFor(what);
  const [format, setFormat] = useState<Format>(formats[0]!);
  const [scale, setScale] = useState<number>(2);
  const { settings } = what;
  const [name, setName] = useState(
    fileName([settings.title, settings.asOf].filter((part) => part !== null).join('-')),
  );
  const { making, said, limits, make } = useMaking(what, states, signal);
  const nameId = useId();
  const scaleId = useId();
  const { ending } = FORMAT_FACTS[format];
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={dialog.dialog} data-export>
          <header>
            <Dialog.Title>{t('exports.title', { what: settings.title })}</Dialog.Title>
            <Dialog.Close className={button.icon} aria-label={t('app.close')}>
              <Icon name="close" size={18} />
            </Dialog.Close>
          </header>
          <form
            className={styles.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (!making) void make({ format, scale, name: `${fileName(name)}${ending}` });
            }}
          >
            <FormatChoice formats={formats} format={format} onChange={setFormat} />
            {format === 'png' && (
              <p className={styles.field}>
                <label htmlFor={scaleId}>{t('exports.scale')}</label>
                <select id={scaleId} value={scale} onChange={(event) => setScale(Number(event.target.value))}>
                  {SCALES.map((one) => (
                    <option key={one} value={one}>
                      {one}×
                    </option>
                  ))}
                </select>
              </p>
            )}
            <p className={styles.field}>
              <label htmlFor={nameId}>{t('exports.name')}</label>
              <span className={styles.name}>
                <input id={nameId} value={name} onChange={(event) => setName(event.target.value)} />
                <span>{ending}</span>
              </span>
            </p>
            <section>
              <h3>{t('exports.contents')}</h3>
              <ul className={styles.contents}>
                {contents.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <h3>{t('exports.limits')}</h3>
              <ul className={styles.contents} data-limits>
                {limits.length === 0 && <li>{t('exports.complete')}</li>}
                {limits.map((limit) => (
                  <li key={limit.what}>{limitInWords(limit, settings.language)}</li>
                ))}
              </ul>
            </section>
            <details className={styles.settings}>
              <summary>{t('exports.settings')}</summary>
              <dl>
                {settingLines(settings, true).map(([label, value]) => (
                  <div key={`${label} ${value}`}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </details>
            <footer>
              {making ? <Working onStop={onClose}>{said}</Working> : <p role="status">{said}</p>}
              <button type="submit" className={styles.make} disabled={making}>
                {t('exports.save')}
              </button>
            </footer>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
