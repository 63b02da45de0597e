/** Pictures as PNG, drawn by the browser. */
import { withDescription } from '../../../../cypher/export/png.ts';

/** What every browser draws at the most on one side. */
const LONGEST_SIDE = 16_384;

/** The picture is larger than a browser draws. */
export class PictureTooLarge extends Error {
  override name = 'PictureTooLarge';
}

/** Throws {@link PictureTooLarge}. */
export async function pngOf(
  svg: string,
  scale: number,
  description: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  // The page may load pictures that it has written itself, and no others.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const [width, height] = [Math.ceil(image.naturalWidth * scale), Math.ceil(image.naturalHeight * scale)];
  if (Math.max(width, height) > LONGEST_SIDE) throw new PictureTooLarge();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new PictureTooLarge();
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new PictureTooLarge();
  return withDescription(new Uint8Array(await blob.arrayBuffer()), description);
}
