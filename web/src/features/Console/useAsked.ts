/** Keeps query and address the same: whichever changes, the other follows. */
import { useEffect, useRef, useState } from 'react';
import { navigate, useAddress } from '../../app/history.ts';
import { decodeAsked, encodeAsked } from '../../core/console-address.ts';
import { change, consoleSession, useConsole } from './session.ts';
import { draft, keepDraft } from './shelves.ts';

/** The address follows a pause in typing. */
const PAUSE = 400;

/** Gives back what is to be said: the query is too long for the address, or that of the address could not be opened. */
export function useAsked(): 'tooLong' | 'damaged' | null {
  const { room, query } = useAddress();
  const { text, typed } = useConsole();
  const [tooLong, setTooLong] = useState(false);
  /** The text that stood here when the address held none that could be opened: said until another is typed. */
  const [damagedAt, setDamagedAt] = useState<string | null>(null);
  /** What this side put into the address last; undefined before the first look at it. */
  const written = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    if (room !== 'console' || query === written.current) return;
    const first = written.current === undefined;
    written.current = query;
    // Whoever comes back to the room finds it as it was left; a page that is opened anew, what was typed last.
    const wanted = query ?? (first && consoleSession().text === '' ? draft() : null);
    if (wanted === null) return;
    const asked = decodeAsked(wanted);
    if (asked) change({ text: asked.text, typed: asked.typed });
    else setDamagedAt(consoleSession().text);
  }, [room, query]);

  useEffect(() => {
    const later = setTimeout(() => {
      const encoded = encodeAsked({ text, typed: [...typed] });
      setTooLong(encoded === null);
      const wanted = encoded === '' ? null : encoded;
      if (text !== '') keepDraft(encoded ?? text);
      if (written.current === undefined || wanted === written.current) return;
      written.current = wanted;
      navigate({ query: wanted }, true);
    }, PAUSE);
    return () => clearTimeout(later);
  }, [text, typed]);
  if (tooLong) return 'tooLong';
  return damagedAt === text ? 'damaged' : null;
}
