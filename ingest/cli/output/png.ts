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

/** Whether a font of this machine has Chinese characters: without one they are left out of a PNG. */
export function hasChineseFont(): boolean {
  const one = (text: string) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text x="2" y="16" font-size="14" font-family="sans-serif">${text}</text></svg>`,
      { font: FONT },
    ).render().pixels;
  return one('策').some((value) => value !== 0) && !one('策').equals(one('图'));
}
