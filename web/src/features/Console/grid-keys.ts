/** How far a key moves in a grid of `rows` and `columns`, with `page` rows in sight; null for a key that moves nothing. */
export function stepOf(
  key: string,
  far: boolean,
  { rows, columns, page }: { rows: number; columns: number; page: number },
): [rows: number, columns: number] | null {
  switch (key) {
    case 'ArrowDown':
      return [1, 0];
    case 'ArrowUp':
      return [-1, 0];
    case 'ArrowLeft':
      return [0, -1];
    case 'ArrowRight':
      return [0, 1];
    case 'PageDown':
      return [page, 0];
    case 'PageUp':
      return [-page, 0];
    case 'Home':
      return [far ? -rows : 0, -columns];
    case 'End':
      return [far ? rows : 0, columns];
    default:
      return null;
  }
}
