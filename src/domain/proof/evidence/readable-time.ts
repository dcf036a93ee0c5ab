/** An ISO time in UTC for people, to the second; the file has the rest. */
export function readableTime(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ', ')} UTC`;
}
