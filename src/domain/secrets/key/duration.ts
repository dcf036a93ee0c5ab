const UNITS: [string, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A span of seconds in the largest unit it fills, rounded: "59 minutes", "1 hour". */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds);
  const [unit, size] = UNITS.find(([, length]) => whole >= length) ?? ['second', 1];
  const count = Math.round(whole / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
