/** A valid compose text of about this many bytes: real files grow by services. */
export function composeOf(bytes) {
  let text = 'services:\n';
  for (let i = 0; text.length < bytes - 160; i += 1) text += service(i);
  return text;
}

/** A valid compose text of so many services. */
export const composeOfServices = (count) =>
  `services:\n${Array.from({ length: count }, (_, i) => service(i)).join('')}`;

const service = (i) =>
  `  service-${i}:\n    image: docker.io/library/nginx:1.27.${i}\n    environment:\n      MODE: production\n    ports:\n      - "${8000 + i}:80"\n`;

export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}
