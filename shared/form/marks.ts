import { z } from 'zod';

const line = z.string().max(20_000);
const day = z.iso.date().nullable();

/** 网上填报: the name under which the activity was filed online, and the day (ISO). */
export const filingSchema = z.strictObject({ name: line, on: day });
export type Filing = Readonly<z.infer<typeof filingSchema>>;

/** What happened to the paper: whom it was handed to and when, how many copies, the code on it that was found to be the form's. */
export const paperSchema = z.strictObject({
  handedTo: line,
  handedOn: day,
  copies: z.int().min(1).max(999).nullable(),
  checked: z.strictObject({ code: z.string().max(20), on: z.iso.date() }).nullable(),
});
export type Paper = Readonly<z.infer<typeof paperSchema>>;

export const NO_FILING: Filing = { name: '', on: null };
export const NO_PAPER: Paper = { handedTo: '', handedOn: null, copies: null, checked: null };
