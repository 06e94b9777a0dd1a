import fc from 'fast-check';
import type { FormDocument, PrintedPhoto } from '../../../electron/documents/formDocument.ts';
import { FORM_KINDS, type FormKind } from '../../../shared/notice/formSchema.ts';
import { normaliseLine, normaliseText } from '../../../shared/text/normalise.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { FRAME_COLOURS, framedPhoto } from './samples.ts';

/** A form as it is drawn by lot: everything but the pictures, which are drawn from their sizes. */
export interface RandomForm {
  readonly kind: FormKind;
  readonly fields: readonly string[];
  readonly narrative: string;
  readonly photos: readonly {
    readonly widthPx: number;
    readonly heightPx: number;
    readonly caption: string;
  }[];
  readonly opinions: readonly { readonly text: string; readonly date: string }[];
}

const HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
const MARKS = ['，', '，', '。', '、', '；', '：', '“', '”', '（', '）', '《', '》', '——', '……', '·', '！'];
const ODD = [
  '2021年',
  '9月11日',
  '1,200',
  '3D',
  'AI',
  'COVID-19',
  '100%',
  '㎡',
  '喆',
  '𠮷',
  '😀',
  '℃',
  'https://www.example.com/a?b=c',
  'Science',
  '①',
  '…',
  'é',
  '（一）',
  'ＡＢ',
  '～',
  '〔2021〕58号',
];

const han = fc.constantFrom(...HAN);
const phrase = (min: number, max: number) =>
  fc.array(han, { minLength: min, maxLength: max }).map((each) => each.join(''));
const token = fc.oneof(
  { weight: 12, arbitrary: phrase(2, 12) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const sentence = fc.array(token, { minLength: 1, maxLength: 10 }).map((tokens) => `${tokens.join('')}。`);
const heading = fc
  .tuple(fc.constantFrom('一、', '二、', '（一）', '（二）', '十、'), phrase(2, 20))
  .map((each) => each.join(''));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((each) => each.join(''));

/** A text of at most so many characters, in paragraphs with headings between. */
const narrative = (max: number) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
        { weight: 8, arbitrary: fc.integer({ min: 0, max }) },
      ),
      fc.array(fc.oneof({ weight: 1, arbitrary: heading }, { weight: 3, arbitrary: paragraph }), {
        minLength: 1,
        maxLength: 60,
      }),
    )
    .map(([length, paragraphs]) => cutTo(paragraphs, length));

/** Paragraphs again and again until there are so many characters. */
function cutTo(paragraphs: readonly string[], length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at += 1) text += `${paragraphs[at % paragraphs.length]}\n`;
  return normaliseText([...text].slice(0, length).join('')).text;
}

const line = (max: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: phrase(1, 6) },
        { weight: 1, arbitrary: fc.constantFrom(...ODD, ...MARKS) },
      ),
      { maxLength: max },
    )
    .map((each) => normaliseLine(each.join('').slice(0, max)).text);

const side = fc.integer({ min: 300, max: 1600 });
const USUAL = [
  [1600, 1200],
  [1200, 1600],
  [1600, 900],
  [900, 1600],
  [1000, 1000],
];
const EXTREME = [
  [1600, 160],
  [160, 1600],
  [1600, 400],
  [400, 1600],
];
const size = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...USUAL) },
  { weight: 2, arbitrary: fc.tuple(side, side) },
  { weight: 1, arbitrary: fc.constantFrom(...EXTREME) },
);
const photo = fc
  .record({
    size,
    caption: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 5, arbitrary: line(24) }),
  })
  .map(({ size: [widthPx = 1, heightPx = 1], caption }) => ({ widthPx, heightPx, caption }));

const opinion = fc.record({
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: fc.constantFrom('同意推荐。', '同意。') },
    { weight: 2, arbitrary: narrative(300) },
  ),
  date: fc.constantFrom('', '2021-10-08', '2021-09-05'),
});

/** Forms of both kinds: texts up to the notice's limit, 3 to 5 photos of any proportion, long names, odd characters. */
export const randomForm: fc.Arbitrary<RandomForm> = fc.constantFrom(...FORM_KINDS).chain((kind) => {
  const { limit, photos } = definitionOf(kind).narrative;
  return fc.record({
    kind: fc.constant(kind),
    fields: fc.array(fc.oneof(line(12), line(12), line(60)), { minLength: 9, maxLength: 9 }),
    narrative: narrative(limit.max),
    photos: fc.oneof(
      { weight: 9, arbitrary: fc.array(photo, { minLength: photos.min, maxLength: photos.max }) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    opinions: fc.tuple(opinion, fc.constant({ text: '', date: '' })),
  });
});

/** What builds the Word file of a form drawn by lot, its photos in frames of their own colour. */
export async function formDocumentOf(random: RandomForm): Promise<FormDocument> {
  const definition = definitionOf(random.kind);
  const [unit = '', ...values] = random.fields;
  const fields = Object.fromEntries(
    definition.fields
      .filter(({ field }) => field !== 'reportingUnit')
      .map(({ field }, at) => [field, values[at] ?? '']),
  );
  const [recommendation = { text: '', date: '' }, approval = { text: '', date: '' }] = random.opinions;
  const content = {
    kind: random.kind,
    reportingUnit: unit,
    fields,
    narrative: random.narrative,
    photos: random.photos.map(({ caption }, at) => ({ file: `${at + 1}.jpg`, caption })),
    opinions: { recommendation, approval },
  };
  const photos: PrintedPhoto[] = await Promise.all(
    random.photos.map(({ widthPx, heightPx }, at) => pictureOf(widthPx, heightPx, at)),
  );
  return { definition, content, photos };
}

/** Of the sizes that come again and again: to draw a picture takes longer than all else of a form. */
const drawn = new Map<string, Promise<PrintedPhoto>>();

function pictureOf(widthPx: number, heightPx: number, at: number): Promise<PrintedPhoto> {
  const draw = () => framedPhoto(widthPx, heightPx, FRAME_COLOURS[at] ?? [0, 0, 0]);
  if (![...USUAL, ...EXTREME].some(([width, height]) => width === widthPx && height === heightPx))
    return draw();
  const key = `${widthPx}×${heightPx} ${at}`;
  const picture = drawn.get(key) ?? draw();
  drawn.set(key, picture);
  return picture;
}
