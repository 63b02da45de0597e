/** Pictures as PNG without a browser, with the fonts of this machine. */
import { Resvg } from '@resvg/resvg-js';

/** Beyond this many pixels the picture does not fit into memory. */
const MOST_PIXELS = 400_000_000;

const FONT = { loadSystemFonts: true } as const;

export interface Picture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** Throws where the picture would be too large. */
export function rasterised(svg: string, scale: number): Picture {
  const drawn = new Resvg(svg, { font: FONT, fitTo: { mode: 'zoom', value: scale }, background: '#ffffff' });
  const pixels = drawn.width * drawn.height * scale * scale;
  if (pixels > MOST_PIXELS)
    throw new Error(
      `The picture would have ${Math.round(pixels / 1e6)} million pixels: choose a smaller scale, or SVG.`,
    );
  const image = drawn.render();
  return { png: image.asPng(), width: image.width, height: image.height };
}

/** Whether a font of this machine has Chinese characters: without one they are left out of a PNG, or drawn as boxes. */
export function hasChineseFont(): boolean {
  const text = (at: number, character: string) => `<text x="${at}" y="16" font-size="14">${character}</text>`;
  // Fonts are loaded for each picture anew, and that takes long: both characters are drawn in one.
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" font-family="sans-serif">${text(2, '策')}${text(22, '图')}</svg>`,
    { font: FONT },
  ).render();
  const half = (from: number) =>
    Array.from({ length: 20 }, (_, row) =>
      pixels.subarray((row * 40 + from) * 4, (row * 40 + from + 20) * 4),
    );
  const [left, right] = [Buffer.concat(half(0)), Buffer.concat(half(20))];
  return left.some((value) => value !== 0) && !left.equals(right);
}
