/** A number as an integer and a power of ten, exactly as it is written: 0.0075 is 75 and -4. */
function decimal(value: number): { digits: bigint; exponent: number } {
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** Division in decimal, as people do it: 0.3 is a multiple of 0.1. */
export function isMultipleOf(value: number, divisor: number): boolean {
  const a = decimal(value);
  const b = decimal(divisor);
  const shift = BigInt(Math.abs(a.exponent - b.exponent));
  const [dividend, by] =
    a.exponent > b.exponent ? [a.digits * 10n ** shift, b.digits] : [a.digits, b.digits * 10n ** shift];
  return dividend % by === 0n;
}
