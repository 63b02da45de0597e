/**
 * What stands in a table where a cell above goes over several rows: the sign that writers of tables put there, too. So
 * a row says which of its cells are empty, and which say what the row above says.
 */
export const DITTO = '〃';
/** As writers have it. */
const SAID_ABOVE = /^(?:〃|同上|″)$/;

/** True for a cell that says what the one above it says. */
export function isDitto(text: string): boolean {
  return text.length < 3 && SAID_ABOVE.test(text);
}
