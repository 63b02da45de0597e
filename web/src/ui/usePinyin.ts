import { useEffect, useState } from 'react';
import { mayBePinyin, type PinyinMatch } from '../core/suggest.ts';

/** What reads pinyin; it is loaded when somebody first types letters, and null until then. */
export function usePinyin(text: string): PinyinMatch | null {
  const [match, setMatch] = useState<PinyinMatch | null>(null);
  const wanted = match === null && mayBePinyin(text);
  useEffect(() => {
    if (wanted) void import('pinyin-match').then(({ default: pinyin }) => setMatch(() => pinyin.match));
  }, [wanted]);
  return match;
}
