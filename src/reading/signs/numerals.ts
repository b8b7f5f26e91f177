// Writes the numbers of lists as letters, Roman numerals and digits. Knows no format.

/** The digits of Roman numerals, as written with the signs for one, five and ten. */
const ROMAN = ['', '0', '00', '000', '01', '1', '10', '100', '1000', '02'];

/** As Word and browsers have it: after z comes aa; Word goes on with bb, browsers with ab. */
type Alphabet = 'doubled' | 'counted';

/** How a list writes its numbers, by its first letter or Roman one: "a", "A", "i", "I"; by anything else in digits. */
export function writeNumber(number: number, format: string, alphabet: Alphabet = 'counted'): string {
  const lower = format.toLowerCase();
  const written =
    lower === 'a' ? writeLetters(number, alphabet) : lower === 'i' ? writeRoman(number) : String(number);
  return format === lower ? written : written.toUpperCase();
}

/** In lower case: a number in letters; digits for numbers that have no letters. */
export function writeLetters(number: number, alphabet: Alphabet): string {
  if (number < 1 || number > 999) return String(number);
  if (alphabet === 'doubled')
    return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  const last = (number - 1) % 26;
  const before = (number - 1 - last) / 26;
  return (before === 0 ? '' : writeLetters(before, alphabet)) + String.fromCharCode(97 + last);
}

/** In lower case; digits for numbers that Rome had none for. */
export function writeRoman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  const digits = [...String(number)].map(Number);
  return digits
    .map((digit, at) => {
      const ten = 2 * (digits.length - 1 - at);
      return (ROMAN[digit] ?? '').replace(/\d/g, (sign) => 'ivxlcdm'.charAt(ten + Number(sign)));
    })
    .join('');
}
