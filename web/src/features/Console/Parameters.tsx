/** A field for each parameter of the query, by its type. */
import { type Field, PARAMETER_TYPES, type ParameterType, readTyped } from '../../core/console-parameters.ts';
import { dateInWords } from '../../core/dates.ts';
import { useWords } from '../../i18n/useWords.ts';
import styles from './Parameters.module.css';
import { setTyped } from './session.ts';

/** `asOf`: ISO day that `today` stands for. */
export function Parameters({ fields, asOf }: { fields: readonly Field[]; asOf: string }) {
  const { t } = useWords();
  if (fields.length === 0) return null;
  return (
    <fieldset className={styles.fields}>
      <legend className="visually-hidden">{t('console.parameters')}</legend>
      {fields.map((field) => (
        <ParameterField key={field.name} field={field} asOf={asOf} />
      ))}
    </fieldset>
  );
}

function ParameterField({ field, asOf }: { field: Field; asOf: string }) {
  const { t, language } = useWords();
  const { name, type, text, words } = field;
  const wrong = readTyped(field, asOf) === undefined;
  const id = `parameter-${name}`;
  const set = (next: Partial<Field>) => setTyped({ name, type, text, ...next });
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <code>${name}</code> {words && <span>{words[language]}</span>}
      </label>
      <div>
        {type === 'boolean' ? (
          <select id={id} value={text.trim()} onChange={(event) => set({ text: event.target.value })}>
            {text.trim() !== 'true' && text.trim() !== 'false' && <option value={text.trim()}>—</option>}
            <option>true</option>
            <option>false</option>
          </select>
        ) : (
          <input
            id={id}
            value={text}
            autoComplete="off"
            spellCheck={false}
            inputMode={type === 'integer' || type === 'number' ? 'decimal' : undefined}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
        <select
          aria-label={t('console.parameterType', { name: `$${name}` })}
          value={type}
          onChange={(event) => set({ type: event.target.value as ParameterType })}
        >
          {PARAMETER_TYPES.map((one) => (
            <option key={one} value={one}>
              {t(`console.types.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {type === 'date' && text.trim() === 'today' && (
        <p className={styles.meant}>{t('console.meant', { day: dateInWords(asOf, language) })}</p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {t(`console.wrong.${type}`)}
        </p>
      )}
    </div>
  );
}
