import { outline } from '../outline/outline.ts';

/** Titles of the measures that a text is cut into, safeguards marked. */
export function titles(text: string): string[] {
  return outline(text).measures.map(({ title, kind }) =>
    kind === 'safeguard' ? `保障:${title.text}` : title.text,
  );
}

/** First and last characters of each measure's text. */
export function ends(text: string): string[] {
  return outline(text).measures.map(
    ({ start, end }) => `${text.slice(start, start + 4)}…${text.slice(end - 4, end)}`,
  );
}

/** What a measure grants. */
export const BODY = '对符合条件的企业,按照实际投入的一定比例给予资金支持。';
