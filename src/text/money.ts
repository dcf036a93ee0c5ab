/** Dollars: "$42.34", "$23,360.00". */
export function money(dollars: number): string {
  return `$${dollars.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** Dollars per hour, where a tenth of a cent counts: "$0.058". */
export function rate(dollars: number): string {
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: dollars < 0.01 ? 5 : 3 };
  return `$${dollars.toLocaleString('en', digits)}`;
}
