const WHOLE = /^(?:\d+|0o[0-7]+|0x[\da-f]+|0b[01]+)$/;
const FLOAT = /^(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/;

/**
 * What Compose makes of a plain value that is to be a text, where it reads a number or a truth value
 * (go-yaml resolve.go) and prints it (fmt.Sprint); undefined where it leaves the text as it is.
 */
export function arrivesAs(source: string): string | undefined {
  if (/^(?:true|false)$/i.test(source))
    return /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(source) ? source.toLowerCase() : undefined;
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return 'NaN';
  const [, before, infinite] = /^([-+]?)\.(inf|Inf|INF)$/.exec(source) ?? [];
  if (infinite) return `${before || '+'}Inf`;
  if (source.length > 100 || !/^[-+]?[\d.]/.test(source)) return undefined;
  const sign = source.startsWith('-') ? '-' : '';
  const digits = source.replace(/^[-+]/, '').replaceAll('_', '').toLowerCase();
  if (WHOLE.test(digits) && !/^0\d*[89]/.test(digits)) {
    const whole = BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
    const isWhole = whole < (sign === '' ? 1n << 64n : (1n << 63n) + 1n);
    return isWhole ? sign.repeat(Number(whole > 0n)) + String(whole) : sign + float(Number(whole));
  }
  const value = FLOAT.test(digits) ? Number(digits) : Infinity;
  return Number.isFinite(value) ? sign + float(value) : undefined;
}

/** As Go prints a float: the shortest digits, with an exponent from 1e+06 and below 1e-04. */
function float(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
