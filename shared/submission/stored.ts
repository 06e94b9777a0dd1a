import { z } from 'zod';

const hashed = { bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) };

/** What is kept of a mail of a hand-in beside its files. A form's name stands with its id, so that it can be forgotten. */
const keptPartSchema = z.strictObject({
  name: z.string(),
  zip: z.strictObject({ name: z.string(), ...hashed }).nullable(),
  messageBytes: z.int().min(0),
  forms: z.array(z.strictObject({ id: z.string(), name: z.string() })).readonly(),
  /** How many forms it was packed with. */
  count: z.int().min(0),
});
export type KeptPart = Readonly<z.infer<typeof keptPartSchema>>;

/** What is kept of how a hand-in was packed; `sender` is the unit that stands in its texts. */
export const keptPackingSchema = z.strictObject({
  sender: z.string(),
  parts: z.array(keptPartSchema).readonly(),
});
export type KeptPacking = Readonly<z.infer<typeof keptPackingSchema>>;

/** A hand-in that was only noted. */
export const NOT_PACKED: KeptPacking = { sender: '', parts: [] };

/** What may show that a hand-in arrived, by its content. */
export const RECEIPT_KINDS = ['pdf', 'jpeg', 'png'] as const;

/** A file that shows that a hand-in arrived, as it was called; it is kept by its hash. */
export const receiptSchema = z.strictObject({ name: z.string(), kind: z.enum(RECEIPT_KINDS), ...hashed });
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;
