/** Whether `text` is a day that exists, ISO: `2028-02-29`, and neither `2026-02-31` nor `2026-2-3`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
