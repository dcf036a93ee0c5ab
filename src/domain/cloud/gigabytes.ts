const MB_IN: Record<string, number> = { mb: 1, gb: 1024, tb: 1024 * 1024 };

/** An amount of memory in MB as GB, exactly: each MB is a finite decimal of a GB. */
export function gigabytesOf(mb: number): string {
  return String(mb / 1024);
}

/**
 * The MB that a text in GB stands for, or in the unit it names: "4", "0.5", "1000 MB". A text that is not a
 * whole number of MB stays as typed, to be complained of.
 */
export function readGigabytes(text: string): number | string | undefined {
  if (text.trim() === '') return undefined;
  const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*([mgt]b)?\s*$/i.exec(text) ?? [];
  const factor = MB_IN[(unit ?? 'gb').toLowerCase()];
  if (amount === undefined || factor === undefined) return text;
  const mb = Number(amount) * factor;
  // Digits that a number cannot hold are not rounded away.
  const isExact = Number.isSafeInteger(mb) && String(mb / factor) === plain(amount);
  return isExact ? mb : text;
}

/** Without zeros that say nothing: "007.50" is "7.5". */
function plain(amount: string): string {
  const whole = amount.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}
