import { z } from 'zod';
import { isWeekend } from '../calendar/days.ts';
import { filesSchema, mailSchema } from './filesSchema.ts';
import { formSchema } from './formSchema.ts';
import { printSchema } from './printSchema.ts';
import { synonymsSchema } from './synonyms.ts';

/** The version of the pack's own format that this program reads. docs/notice-pack.md describes it. */
export const NOTICE_FORMAT = 1;

const text = z.string().min(1).max(500);
const day = z.iso.date();
const positive = z.int().positive();

const periodSchema = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { error: '结束早于开始', path: ['to'] });

/** “x前” leaves the day itself unclear, so a pack names a safe goal before it (PRODUCT.md). */
const deadlineSchema = z
  .strictObject({ before: day, goal: day, printed: text, late: text.optional() })
  .refine(({ before, goal }) => goal < before, { error: '不在截止日期之前', path: ['goal'] });

const datesSchema = z.strictObject({
  activity: periodSchema,
  onlineFiling: periodSchema,
  formsDue: deadlineSchema,
  onlineCompletion: deadlineSchema,
});

/** The year's holidays as the State Council orders them: days off, and weekend days that are worked (调休). */
const holidaysSchema = z
  .strictObject({
    off: z.array(
      z
        .strictObject({ name: text, from: day, to: day })
        .refine(({ from, to }) => from <= to, { error: '结束早于开始', path: ['to'] }),
    ),
    working: z.array(day),
  })
  .refine(
    ({ off, working }) => working.every((each) => !off.some(({ from, to }) => from <= each && each <= to)),
    {
      error: '上班的日子落在假期里',
      path: ['working'],
    },
  )
  .refine(({ working }) => working.every(isWeekend), { error: '不是周六或周日', path: ['working'] });

const recipientSchema = z.strictObject({
  office: text,
  mailbox: z.email(),
  person: text,
  phone: text,
  address: text,
  postcode: text,
});

const eventSchema = z.strictObject({
  name: text,
  fullName: text,
  theme: text,
  marking: text,
  logos: z.array(text).min(1),
});

/** Words behind the hints on names; which rule uses them is said in shared/form/names.ts. */
const hintsSchema = z.strictObject({
  abbreviatedUnits: z.array(text),
  genericActivityWords: z.array(text),
});

/** A picture made of a photo: its long side, and what it may weigh; its quality goes down where it would weigh more. */
const pictureSchema = z.strictObject({
  longSidePx: z.int().min(400).max(6000),
  jpegQuality: z.int().min(50).max(100),
  maxJpegBytes: z.int().min(50_000),
});

/**
 * Bounds of a photo taken in, the picture that goes into the form, the copy that goes beside it into the package, and the
 * smaller one where a mail would be too heavy.
 */
const photosSchema = pictureSchema.extend({
  maxBytes: positive,
  maxPixels: positive,
  /** Fewer pixels an inch on paper deserve a hint. */
  minPpi: z.int().min(50).max(600),
  copy: pictureSchema,
  smaller: pictureSchema,
});

/** One year's call as data: dates, recipient, forms, limits, print style. Lengths in mm and pt, sizes in bytes and px. */
export const noticeSchema = z.strictObject({
  format: z.literal(NOTICE_FORMAT),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, '只能由小写字母、数字和 - 组成'),
  revision: positive,
  title: text,
  number: text,
  issuedOn: day,
  year: z.int().min(2000).max(2100),
  event: eventSchema,
  dates: datesSchema,
  holidays: holidaysSchema,
  onlineSites: z.array(z.strictObject({ name: text, address: text })),
  recipient: recipientSchema,
  contentAreas: z.array(text).min(1),
  jointActions: z.array(text).min(1),
  share: z.strictObject({
    outside: z
      .strictObject({ part: z.int().min(0), whole: positive })
      .refine(({ part, whole }) => part <= whole, { error: '大于总数', path: ['part'] }),
  }),
  forms: z.strictObject({ unit: formSchema('unit'), activity: formSchema('activity') }),
  hints: hintsSchema,
  synonyms: synonymsSchema,
  photos: photosSchema,
  files: filesSchema,
  mail: mailSchema,
  print: printSchema,
});

export type Notice = z.infer<typeof noticeSchema>;
