import type { Warning } from '../extraction.ts';
import type { Original } from './original.ts';

export const FORMATS = ['txt', 'md', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];
export type Script = 'simplified' | 'traditional';

/** A document as the later steps take it: every offset that they give points into `text`. */
export interface SourceDocument {
  /** Name or path, as given. */
  file: string;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  /** Of a text file: `utf-8`, `gb18030`…; of .docx that of its XML; `pdf` for a PDF, which has its own. */
  encoding: string;
  script: Script;
  /** The decoded text: of .txt and .md everything, a byte order mark included; of other formats what was read. */
  text: string;
  /** Of a page: the page itself, which `text` was taken out of. */
  original?: Original;
  format: Format;
  warnings: Warning[];
}
