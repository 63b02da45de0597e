/** A line of a made PDF: text at a place, in points from the lower left. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Turned by so many degrees, as a watermark is. */
  angle?: number;
}

/** A thin filled rectangle, as Word draws the lines of tables. */
export interface DrawnLine {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Writes a PDF for tests, A4. Its font is one of those that readers are to have themselves, with a predefined table
 * of codes (UniGB-UCS2-H): the kind of Chinese PDF that goes blank where such tables are missing.
 */
export function makePdf(pages: readonly (readonly (PlacedText | DrawnLine)[])[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 >> >>',
  ];
  pages.forEach((texts, i) => {
    const content = texts.map((one) => ('text' in one ? place(one) : draw(one))).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function draw({ x, y, width, height }: DrawnLine): string {
  return `${x} ${y} ${width} ${height} re f`;
}

function place({ text, x, y, size = 16, angle = 0 }: PlacedText): string {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn).toFixed(4), Math.sin(turn).toFixed(4)];
  const codes = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  );
  return `BT /F1 ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${y} Tm <${codes.join('')}> Tj ET`;
}

/** Sets paragraphs in lines as a printer does, in the type area of an official document: 28 characters, 22 lines. */
export function typeset(
  paragraphs: readonly string[],
  options: { indent: boolean; head?: string },
): PlacedText[][] {
  const lines: { text: string; indent: number }[] = [];
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    let indent = options.indent ? 2 : 0;
    do {
      let length = Math.min(28 - indent, rest.length);
      while (length > 1 && /[，。、；：）》”]/.test(rest[length] ?? '')) length--;
      lines.push({ text: rest.slice(0, length), indent });
      rest = rest.slice(length);
      indent = 0;
    } while (rest !== '');
  }
  const pages: PlacedText[][] = [];
  for (let at = 0; at < lines.length; at += 22) {
    const page = lines
      .slice(at, at + 22)
      .map(({ text, indent }, i) => ({ text, x: 74 + indent * 16, y: 730 - i * 29 }));
    const number = pages.length + 1;
    if (options.head !== undefined) page.unshift({ text: options.head, x: 200, y: 790 });
    page.push({ text: `— ${number} —`, x: 280, y: 60 });
    pages.push(page);
  }
  return pages;
}
