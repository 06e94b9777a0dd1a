import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FormChanges } from '../../shared/api/calls/forms.ts';
import type { CallRequest } from '../../shared/api/calls.ts';
import type { ExportRecord, FormMarks, OpenForm } from '../../shared/api/model.ts';
import { type FormContent, fieldValue, type Opinion } from '../../shared/form/content.ts';
import type { FormPart } from '../../shared/form/definition.ts';
import type { FieldId } from '../../shared/notice/formSchema.ts';
import type { Result } from '../../shared/result/result.ts';
import type { UnitDifference, UnitPart } from '../../shared/unit/unit.ts';
import { call } from '../bridge/transport.ts';
import { createFilingQueue, type FilingQueue } from '../filing/filingQueue.ts';
import { captionsOf, type PhotoActions, type PhotosState, photoActions, photosState } from './draftPhotos.ts';
import { outdated } from './outdated.ts';
import { createSaveQueue, type SaveQueue, type SaveState } from './saveQueue.ts';

/** The form that is open: what stands in the controls, saved or not yet. */
export interface DraftState extends PhotosState {
  readonly content: FormContent;
  /** Whether the content was changed last by a key in the long text: then more keys follow at once. */
  readonly isTyping: boolean;
  readonly save: SaveState;
  readonly lastExport: ExportRecord | null;
  readonly marks: FormMarks;
  /** Blanks that the own unit says otherwise since it was changed. */
  readonly unitDifferences: readonly UnitDifference[];
  /** A narrative that stood here before most of it went, to be had again; empty for none. */
  readonly rescue: string;
  /** Parts that were left once: only there findings are shown beside the control. */
  readonly left: ReadonlySet<FormPart>;
  /** Parts whose section was left once, or all after a look at 检查: only there it is said that nothing stands in them. */
  readonly due: ReadonlySet<FormPart>;
}

/** An open form with the actions of its screen. */
export interface Draft extends PhotoActions {
  readonly id: string;
  /** Made-up data to look at. */
  readonly sample: boolean;
  readonly store: StoreApi<DraftState>;
  readonly queue: SaveQueue;
  /** 网上填报, which is a mark and has a writer of its own. */
  readonly filing: FilingQueue;
  readonly setField: (field: FieldId | 'reportingUnit', value: string) => void;
  /** The long text; `isTyping` where a key has changed it. */
  readonly setNarrative: (text: string, isTyping?: boolean) => void;
  readonly setRecommendation: (opinion: Opinion) => void;
  /** Takes the own unit's values for these blanks, and keeps the form's for the others. */
  readonly takeUnit: (take: readonly UnitPart[]) => Promise<Result<OpenForm>>;
  readonly setExport: (record: ExportRecord) => void;
  /** Sets marks; they stand when they are stored. */
  readonly mark: (marks: CallRequest<'forms.mark'>['marks']) => Promise<Result<FormMarks>>;
  /** Reads the marks again: something else has set them. */
  readonly readMarks: () => Promise<void>;
  readonly leave: (part: FormPart) => void;
  /** From now on these parts should be filled in. */
  readonly expect: (parts: readonly FormPart[]) => void;
}

/** A draft of a form as the store gave it, with the one save queue of that form. */
export function createDraft(form: OpenForm): Draft {
  const store = createStore<DraftState>(() => ({
    content: form.content,
    isTyping: false,
    ...photosState(form),
    save: { kind: 'saved', at: form.changedAt },
    lastExport: form.lastExport,
    marks: form.marks,
    unitDifferences: form.unitDifferences,
    rescue: form.rescue,
    left: leftAlready(form.content),
    due: new Set(),
  }));
  const queue = createSaveQueue({
    version: form.version,
    savedAt: form.changedAt,
    // A photo may have come or gone since the captions were changed: the store takes the list as it is now.
    send: (version, changes) =>
      call('forms.save', {
        id: form.id,
        version,
        changes: changes.photos ? { ...changes, photos: captionsOf(store.getState().photos) } : changes,
      }),
    onState: (save) => store.setState({ save }),
  });
  const does = actions(form.id, store, queue);
  const filing = createFilingQueue(form.marks.filing, (filing) => does.mark({ filing }));
  return { id: form.id, sample: form.sample, store, queue, filing, ...does };
}

function actions(id: string, store: StoreApi<DraftState>, queue: SaveQueue) {
  const change = (content: Partial<FormContent>, changes: FormChanges, isTyping = false) => {
    const state = store.getState();
    const lastExport = outdated(state.lastExport);
    store.setState({ content: { ...state.content, ...content }, isTyping, lastExport });
    queue.push(changes);
  };
  return {
    ...photoActions({ form: id, store, queue, change }),
    setField: (field: FieldId | 'reportingUnit', value: string) => {
      if (field === 'reportingUnit') return change({ reportingUnit: value }, { reportingUnit: value });
      const fields = { ...store.getState().content.fields, [field]: value };
      return change({ fields }, { fields });
    },
    setNarrative: (narrative: string, isTyping = false) => {
      const before = store.getState().content.narrative;
      if (narrative.length < before.length && before.length > store.getState().rescue.length)
        store.setState({ rescue: before });
      change({ narrative }, { narrative }, isTyping);
    },
    setRecommendation: (recommendation: Opinion) => {
      const opinions = { ...store.getState().content.opinions, recommendation };
      change({ opinions }, { opinions });
    },
    takeUnit: (take: readonly UnitPart[]) =>
      queue.exclusive(
        (version) => call('forms.takeUnit', { id, version, take: [...take] }),
        ({ content, changedAt, unitDifferences }) => {
          const { content: typed, lastExport } = store.getState();
          const taken = take.map((part) => [part, fieldValue(content, part)] as const);
          const { reportingUnit = typed.reportingUnit, ...fields } = Object.fromEntries(taken);
          store.setState({
            content: { ...typed, reportingUnit, fields: { ...typed.fields, ...fields } },
            save: { kind: 'saved', at: changedAt },
            lastExport: outdated(lastExport),
            unitDifferences,
          });
        },
      ),
    setExport: (lastExport: ExportRecord) => store.setState({ lastExport }),
    mark: async (marks: CallRequest<'forms.mark'>['marks']) => {
      const answer = await call('forms.mark', { id, marks });
      if (answer.ok) store.setState({ marks: answer.value });
      return answer;
    },
    readMarks: async () => {
      const answer = await call('forms.open', { id });
      if (answer.ok) store.setState({ marks: answer.value.marks });
    },
    leave: (part: FormPart) => store.setState({ left: new Set([...store.getState().left, part]) }),
    expect: (parts: readonly FormPart[]) =>
      store.setState({ due: new Set([...store.getState().due, ...parts]) }),
  };
}

/** What was filled in on an earlier day counts as left: its findings are shown at once. */
function leftAlready(content: FormContent): ReadonlySet<FormPart> {
  const filled = Object.entries(content.fields).flatMap(([field, value]) =>
    value ? [field as FieldId] : [],
  );
  return new Set<FormPart>([
    ...filled,
    ...(content.reportingUnit ? (['reportingUnit'] as const) : []),
    ...(content.narrative ? (['narrative'] as const) : []),
  ]);
}
