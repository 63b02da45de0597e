import type { Format } from '../../../../cypher/export/format-names.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Export.module.css';

interface FormatChoiceProps {
  formats: readonly Format[];
  format: Format;
  onChange: (format: Format) => void;
}

/** The formats that hold what is there, each with what it is for. */
export function FormatChoice({ formats, format, onChange }: FormatChoiceProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles.formats}>
      <legend>{t('exports.format')}</legend>
      {formats.map((one) => (
        <label key={one} data-chosen={one === format || undefined}>
          <input
            type="radio"
            name="format"
            value={one}
            checked={one === format}
            onChange={() => onChange(one)}
          />
          {t(`exports.formats.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
