/** What stands around every room: name, rooms, search, language, theme. */
import { type ReactNode, useEffect, useRef } from 'react';
import { ROOMS } from '../core/address.ts';
import { LANGUAGES } from '../core/dates.ts';
import { Help } from '../features/Help/Help.tsx';
import { ReportLink } from '../features/Report/ReportLink.tsx';
import { Search } from '../features/Search/Search.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Icon } from '../ui/Icon.tsx';
import button from '../ui/IconButton.module.css';
import { navigate, useAddress, useUnread } from './history.ts';
import { Link } from './Link.tsx';
import { prefetchRoom } from './rooms.ts';
import styles from './Shell.module.css';
import { THEMES, useTheme } from './theme.ts';

export function Shell({ children }: { children: ReactNode }) {
  const { room } = useAddress();
  const { path } = useUnread();
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  const entered = useRef(room);
  useEffect(() => {
    if (entered.current === room) return;
    entered.current = room;
    main.current?.focus({ preventScroll: true });
  }, [room]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles.bar}>
        <Link to={{ room: 'overview', area: null, target: null }} className={styles.name}>
          <img src="/icon.svg" alt="" width="24" height="24" />
          <span className="if-medium">{t('app.name')}</span>
        </Link>
        <nav aria-label={t('app.rooms')} className={styles.rooms}>
          {ROOMS.filter((name) => name !== 'report').map((name) => (
            <Link
              key={name}
              to={{ room: name }}
              aria-current={name === room && path === null ? 'page' : undefined}
              onPointerEnter={() => prefetchRoom(name)}
              onFocus={() => prefetchRoom(name)}
            >
              {t(`room.${name}`)}
            </Link>
          ))}
        </nav>
        <div className={styles.tools}>
          <Search />
          <ReportLink />
          <LanguageSwitch />
          <ThemeSwitch />
          <Help />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

const OWN_NAME = { zh: '中文', en: 'English' } as const;

function LanguageSwitch() {
  const { t, language } = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a toolbar without a legend of its own
    <div role="group" aria-label={t('app.language')} className={styles.switch}>
      {LANGUAGES.map((name) => (
        <button
          key={name}
          type="button"
          lang={name}
          aria-pressed={name === language}
          onClick={() => navigate({ language: name }, true)}
        >
          {OWN_NAME[name]}
        </button>
      ))}
    </div>
  );
}

const THEME_ICON = { system: 'auto', light: 'sun', dark: 'moon' } as const;

function ThemeSwitch() {
  const { t } = useWords();
  const [theme, setTheme] = useTheme();
  const label = `${t('app.theme')}: ${t(`app.themes.${theme}`)}`;
  return (
    <button
      type="button"
      className={button.icon}
      aria-label={label}
      title={label}
      onClick={() => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!)}
    >
      <Icon name={THEME_ICON[theme]} size={18} />
    </button>
  );
}
