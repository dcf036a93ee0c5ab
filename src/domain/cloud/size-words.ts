/** An amount of memory in MB, in the unit a person would say: "2 GB", "512 MB", "1.5 TB". */
export function sizeWords(mb: number): string {
  if (mb < 1024) return `${mb} MB`;
  const gb = mb / 1024;
  if (gb < 1024) return `${round(gb)} GB`;
  return `${round(gb / 1024)} TB`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
