import type { AppState, FormSummary } from '../../shared/api/model.ts';
import type { Day } from '../../shared/calendar/days.ts';
import { UNNAMED } from '../../shared/messages/states.ts';
import { recipientFor } from '../../shared/submission/recipient.ts';
import type { HandInStanding } from '../../shared/submission/standing.ts';
import type { FormAction } from '../messages/desk.ts';
import { words } from '../messages/words.ts';
import { sealText } from '../register/sealText.ts';
import { dayName, yearOf } from '../ui/time.ts';
import { type Deadline, deadline } from './deadline.ts';
import { nextAction, remainingOf } from './formAction.ts';

/** What to do next, in a sentence; `form` is the one that it is about. */
export interface NextStep {
  readonly tone: 'calm' | 'soon' | 'late' | 'done';
  readonly sentence: string;
  readonly form: FormSummary | null;
}

/** From here on it is said, and seen, that few days are left (days). */
export const SOON = 7;
/** What stands nearest to being returned or to a mistake comes first. */
const ORDER: readonly FormAction[] = [
  'tickSent',
  'mend',
  'continue',
  'lookOver',
  'export',
  'exportAgain',
  'seal',
  'sealAgain',
  'handInAgain',
  'handIn',
];

/** How the forms stand in the log of hand-ins. */
type HandIns = ReadonlyMap<string, HandInStanding>;

/** The next step for all forms as they stand today. */
export function nextStep(app: AppState, forms: readonly FormSummary[], handIns: HandIns): NextStep {
  const actionOf = (form: FormSummary) => nextAction(form, app.settings.role, handIns.get(form.id));
  const time = deadline(app);
  if (time.kind === 'clockWrong')
    return {
      tone: 'late',
      sentence: words.nextStep.clockWrong(dayName(app.today)),
      form: null,
    };
  const own = forms.filter(({ sample }) => !sample);
  const open = own.filter((form) => actionOf(form) !== 'open');
  if (own.length > 0 && open.length === 0) return allHandedIn(app, own);
  if (time.kind === 'over') return { tone: 'late', sentence: over(app), form: null };
  const [first, ...others] = ORDER.flatMap((action) => open.filter((form) => actionOf(form) === action));
  // What is packed goes out together.
  const packed = open.filter((form) => actionOf(form) === 'tickSent').length;
  const left = others.length - Math.max(packed - 1, 0);
  const work = first ? workOn(app, first, { action: actionOf(first), packed }) : noneYet(forms);
  const unsure = first && isUnseen(first, actionOf(first)) ? words.nextStep.stillUnsure(first.warnings) : '';
  const more = left > 0 ? words.nextStep.others(left) : '';
  return {
    tone: toneOf(time),
    sentence: [timeLeft(app, time), work, unsure, more].join(''),
    form: first ?? null,
  };
}

/** A form was exported though something in it is likely unfinished, and goes on to paper or out. */
const isUnseen = ({ warnings }: FormSummary, action: FormAction): boolean =>
  warnings > 0 && (action === 'seal' || action === 'sealAgain' || action === 'handIn');

function allHandedIn({ today, notice, settings }: AppState, forms: readonly FormSummary[]): NextStep {
  const { formsDue, onlineCompletion, onlineFiling } = notice.dates;
  const owesSummary = settings.role !== 'subordinate' && today <= formsDue.goal;
  const rest = [
    today <= onlineFiling.to &&
      !forms.every(isNoted) &&
      words.nextStep.filing(dayName(onlineFiling.to, yearOf(today))),
    owesSummary && words.nextStep.summary(dayName(formsDue.goal, yearOf(today)), notice.recipient.mailbox),
    today <= onlineCompletion.goal &&
      words.nextStep.completion(dayName(onlineCompletion.goal, yearOf(today))),
  ].filter((sentence) => sentence !== false);
  return { tone: 'done', sentence: [words.nextStep.allHandedIn(forms.length), ...rest].join(''), form: null };
}

/** Whether it is known of what a form recommends that it is filed online; of a unit's activities the form knows nothing. */
const isNoted = ({ filing }: FormSummary): boolean => filing === 'done' || filing === 'differs';

function over({ notice }: AppState): string {
  const { printed, late } = notice.dates.formsDue;
  return words.nextStep.over(printed, late ? `，${late}` : '', contact(notice), notice.recipient.phone);
}

const contact = ({ recipient }: AppState['notice']) => `${recipient.office}${recipient.person}`;

function toneOf(time: Deadline): NextStep['tone'] {
  if (time.kind === 'open') return time.daysLeft <= SOON ? 'soon' : 'calm';
  return time.kind === 'ownPassed' ? 'soon' : 'late';
}

/** How the time stands, where that is worth a word. */
function timeLeft({ today, notice }: AppState, time: Deadline): string {
  const say = (day: Day) => dayName(day, yearOf(today));
  switch (time.kind) {
    case 'unclear':
      return words.nextStep.unclear(notice.dates.formsDue.printed, contact(notice), notice.recipient.phone);
    case 'ownPassed':
      return words.nextStep.ownPassed(say(time.own)) + daysLeft(time.daysLeft, say(time.day));
    case 'open':
      return time.daysLeft > SOON ? '' : daysLeft(time.daysLeft, say(time.day));
    case 'clockWrong':
    case 'over':
      return '';
  }
}

function daysLeft(days: number, day: string): string {
  if (days === 0) return words.nextStep.today(day);
  return days === 1 ? words.nextStep.tomorrow(day) : words.nextStep.soon(days, day);
}

function noneYet(forms: readonly FormSummary[]): string {
  return forms.length > 0 ? words.nextStep.onlySamples : words.nextStep.nothing;
}

interface Work {
  readonly action: FormAction;
  /** How many forms are packed and not ticked off. */
  readonly packed: number;
}

function workOn(app: AppState, form: FormSummary, { action, packed }: Work): string {
  const name = form.name || UNNAMED;
  switch (action) {
    case 'mend':
      return words.nextStep.faulty(name, remainingOf(form));
    case 'continue':
      return words.nextStep.editing(name, remainingOf(form));
    case 'lookOver':
      return words.nextStep.unsure(name, form.warnings);
    case 'export':
      return words.nextStep.ready(name);
    case 'exportAgain':
      return form.state === 'handedIn'
        ? words.nextStep.exportAgainSent(name)
        : words.nextStep.exportAgain(name, form.seal !== null);
    case 'seal':
      return words.nextStep.seal(name);
    case 'sealAgain':
      return words.nextStep.sealAgain(name, sealText(form, yearOf(app.today)) ?? '');
    case 'handIn':
      return words.nextStep.handIn(name, receiver(app));
    case 'handInAgain':
      return words.nextStep.handInAgain(name);
    case 'tickSent':
      return words.nextStep.tickSent(packed);
    case 'look':
    case 'open':
      return '';
  }
}

/** Who gets the forms, as far as it is known. */
function receiver({ settings, notice }: AppState): string {
  const { name, mailbox } = recipientFor(settings, notice);
  if (settings.role === 'subordinate') return name || words.nextStep.ownBody;
  return words.nextStep.office(name, mailbox);
}
