import { QueryClientProvider } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense, useEffect } from 'react';
import { queryClient } from '../data/queries.ts';
import { HTML_LANG, useWords } from '../i18n/useWords.ts';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useAddress, useUnread } from './history.ts';
import { Link } from './Link.tsx';
import { viewOf } from './rooms.ts';
import { Shell } from './Shell.tsx';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell>
        <CurrentRoom />
      </Shell>
    </QueryClientProvider>
  );
}

function CurrentRoom() {
  const { room } = useAddress();
  const { path } = useUnread();
  const { t, language } = useWords();
  const View = viewOf(room);
  useEffect(() => {
    // Set to what it is, every element would be styled anew.
    const html = document.documentElement;
    if (html.lang !== HTML_LANG[language]) html.lang = HTML_LANG[language];
    document.title = `${path === null ? t(`room.${room}`) : t('lost.room')} · ${t('app.name')}`;
  }, [language, path, room, t]);
  if (path !== null) return <Lost path={path} />;
  return (
    <CrashGuard key={room} fallback={<Crashed />}>
      <Suspense fallback={<Skeleton lines={8} label={t('app.loading')} />}>
        <View />
      </Suspense>
    </CrashGuard>
  );
}

/** The address names no room: says so, and where to go on. */
function Lost({ path }: { path: string }) {
  const { t } = useWords();
  return (
    <Notice title={t('lost.room')} icon="warning" whole>
      <p>{t('lost.roomHelp', { path })}</p>
      <p>
        <Link to={{ room: 'overview' }}>{t('lost.toOverview')}</Link>
      </p>
    </Notice>
  );
}

function Crashed() {
  const { t } = useWords();
  return (
    <Notice title={t('error.crash')} icon="warning" alert whole>
      <p>{t('error.crashHelp')}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {t('app.reload')}
      </button>
    </Notice>
  );
}

/** Keeps an error in one room from taking the page with it. */
class CrashGuard extends Component<{ children: ReactNode; fallback: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? this.props.fallback : this.props.children;
  }
}
