/* Telephone numbers as mainland offices write them: mobile, landline with or without area code, 400/800, extension. */
const EXTENSION = String.raw`(?:\s*(?:-|转|分机)\s*\d{1,6})?`;
const COUNTRY = String.raw`(?:(?:\+|00)86[-\s]?)?`;
const MOBILE = String.raw`1[3-9]\d(?:[-\s]?\d{4}){2}`;
const LANDLINE = String.raw`(?:[(（]?0\d{2,3}[)）]?[-\s]?)?[2-9]\d{2,3}[-\s]?\d{4}`;
const SERVICE = String.raw`[48]00[-\s]?\d{3}[-\s]?\d{4}`;
const PHONE = new RegExp(`^${COUNTRY}(?:${MOBILE}|${SERVICE}|${LANDLINE})${EXTENSION}$`, 'u');
const BETWEEN_NUMBERS = /\s*[、，,;；/]\s*/u;

/** Whether a text is one or several telephone numbers in a usual form (digits of any width). */
export function isUsualPhone(text: string): boolean {
  return halfWidth(text)
    .split(BETWEEN_NUMBERS)
    .every((number) => PHONE.test(number));
}

/** Whether a text is a postcode of mainland China: six digits. */
export function isUsualPostcode(text: string): boolean {
  return /^\d{6}$/u.test(halfWidth(text));
}

const halfWidth = (text: string) => text.normalize('NFKC').replace(/[‐-―－]/gu, '-');
