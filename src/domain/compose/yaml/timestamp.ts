const FORMS =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)| (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?)?$/;

/**
 * Whether Compose's parser makes a date of a plain value, as it does of these forms and of days that exist
 * (go-yaml resolve.go, parseTimestamp): a date then, or a date and time with a zone after T, without after a space.
 */
export function isTimestamp(source: string): boolean {
  const parts = FORMS.exec(source);
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, ...clock] = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const [hour = 0, minute = 0, second = 0] = clock;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && hour < 24 && minute < 60 && second < 60;
}
