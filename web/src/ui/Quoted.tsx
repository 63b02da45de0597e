import type { Quote } from '../core/quotes.ts';

/** A quotation, the words that make its link in bold. */
export function Quoted({ quote }: { quote: Quote }) {
  let at = 0;
  return (
    <q lang="zh">
      {quote.map(({ text, marked }) => {
        const key = at;
        at += text.length;
        return marked ? <b key={key}>{text}</b> : <span key={key}>{text}</span>;
      })}
    </q>
  );
}
