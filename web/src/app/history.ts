/** The browser's history: where the page is, how to go elsewhere, and what each entry remembers. */
import { useCallback, useSyncExternalStore } from 'react';
import { type Address, formatAddress, parseAddress, type Unread, unreadIn } from '../core/address.ts';
import { LANGUAGES, type Language } from '../core/dates.ts';
import { createHrefs } from '../core/hrefs.ts';
import { dayOf, settingsEqual } from '../core/settings.ts';

interface Entry {
  /** Names this entry of the history, for what is kept with it. */
  key: string;
}

const LANGUAGE = 'cetu.language';
const listeners = new Set<() => void>();
let current: { address: Address; entry: Entry; unread: Unread };
const ALL_READ: Unread = { path: null, parameters: [] };

function preferredLanguage(): Language {
  try {
    const stored = localStorage.getItem(LANGUAGE);
    return LANGUAGES.find((language) => language === stored) ?? 'zh';
  } catch {
    return 'zh';
  }
}

/** The same settings stay the same object: every count hangs on them, and is counted anew when they change. */
function steady(address: Address, before: Address['settings'] | undefined): Address {
  return before && settingsEqual(before, address.settings) ? { ...address, settings: before } : address;
}

const newKey = () => Math.random().toString(36).slice(2);

function read(): void {
  const { pathname, search } = window.location;
  const state = window.history.state as Partial<Entry> | null;
  const address = parseAddress(pathname, search, dayOf(new Date()), preferredLanguage());
  current = {
    address: steady(address, current?.address.settings),
    entry: { key: state?.key ?? newKey() },
    unread: unreadIn(pathname, search),
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Reads the address once, gives it, and follows Back and Forward. Fills in day and language, so that it can be shared. */
export function startHistory(): Address {
  window.history.scrollRestoration = 'manual';
  read();
  window.history.replaceState(current.entry, '', written(current.address, current.unread));
  window.addEventListener('popstate', () => {
    read();
    tell();
  });
  return current.address;
}

/** What stands in the browser's address bar: a path that names no room stays, so that what is said of it is true. */
function written(address: Address, { path }: Unread): string {
  const href = formatAddress(address);
  return path === null ? href : `${path}${href.slice(href.indexOf('?'))}`;
}

export type Patch = Partial<Omit<Address, 'settings'>> & { settings?: Partial<Address['settings']> };

/** A place in the text that is read. */
export type Place = Pick<Address, 'measure' | 'link' | 'at'>;

/** The address with some of it changed. */
export function patched(address: Address, patch: Patch): Address {
  const settings = { ...address.settings, ...patch.settings };
  // Where words end is said of one place, and of no other.
  const until = patch.at === undefined ? address.until : (patch.until ?? null);
  return steady({ ...address, ...patch, until, settings }, address.settings);
}

const hrefs = createHrefs((from: Address, patch: Patch) => formatAddress(patched(from, patch)));

export function hrefOf(patch: Patch): string {
  return hrefs(current.address, patch);
}

/** Goes to the address with some of it changed; `replace` leaves no entry to go back to. */
export function navigate(patch: Patch, replace = false): void {
  const address = patched(current.address, patch);
  // Another language is no other view.
  const unread = Object.keys(patch).every((name) => name === 'language') ? current.unread : ALL_READ;
  const href = written(address, unread);
  if (href === written(current.address, current.unread)) return;
  const entry = replace ? current.entry : { key: newKey() };
  current = { address, entry, unread };
  if (replace) window.history.replaceState(entry, '', href);
  else window.history.pushState(entry, '', href);
  if (patch.language) {
    try {
      localStorage.setItem(LANGUAGE, patch.language);
    } catch {
      // Storage is off: the language stands in the address.
    }
  }
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The view that the address says. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, () => current.address);
}

/** What of the address that was opened no view was made of. */
export function useUnread(): Unread {
  return useSyncExternalStore(subscribe, () => current.unread);
}

/** The language that the address says: what asks for no more is not drawn anew when the rest of it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => current.address.language);
}

/** {@link hrefOf} of the view at any time: a link is drawn anew only when it leads elsewhere. */
export function useHref(to: Patch): string {
  return useSyncExternalStore(subscribe, () => hrefOf(to));
}

const NOWHERE: Place = { measure: null, link: null, at: null };
let beside: { of: Address; href: string; kept: Address } | null = null;

/** The view, as it was when more of it than its place in a text changed last. */
function besidePlace(): Address {
  const { address } = current;
  if (beside?.of !== address) {
    const href = formatAddress(patched(address, NOWHERE));
    beside = { of: address, href, kept: beside?.href === href ? beside.kept : address };
  }
  return beside.kept;
}

/**
 * Gives where links lead that each name a place in the text: a function that is another one only when they lead
 * elsewhere. A long text has ten thousand of them; asked one by one at each step, they take longer than the step.
 */
export function useHrefInText(): (place: Place) => string {
  const kept = useSyncExternalStore(subscribe, besidePlace);
  return useCallback((place) => formatAddress(patched(kept, place)), [kept]);
}

/** Name of the current entry of the history. */
export function useEntryKey(): string {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => current.entry.key, []),
  );
}
