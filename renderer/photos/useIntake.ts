import { useState } from 'react';
import { useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { addPhotos } from './addPhotos.ts';
import { type FoundFiles, MAX_FOUND } from './foundFiles.ts';

/** So many more than the form takes may come on, to choose among them there; of more files the person chooses before. */
const SPARE = 3;

/** Files that the person is to choose among, and how many of them. */
export interface Choice {
  readonly files: readonly File[];
  readonly most: number;
}

/** Takes files in, from whichever side they come; asks first where there are many more than the form takes. */
export function useIntake() {
  const { draft, definition } = useForm();
  const [choice, setChoice] = useState<Choice>();
  const [note, setNote] = useState('');
  const { max } = definition.narrative.photos;
  const add = (files: readonly File[]) => addPhotos(draft, files, definition.notice.photos);
  return {
    choice,
    note,
    dismissNote: () => setNote(''),
    take: ({ files, others, isCut }: FoundFiles) => {
      const { photos, waiting } = draft.store.getState();
      const onForm = photos.length + waiting.length;
      const room = max + SPARE - onForm;
      setNote(room > 0 ? noteOn(files.length, others, isCut) : words.photos.full(photos.length));
      if (files.length === 0 || room <= 0) return;
      if (files.length <= room) void add(files);
      else setChoice({ files, most: max > onForm ? max - onForm : room });
    },
    /** Nothing came at all: what to do instead. */
    tell: setNote,
    choose: (files: readonly File[]) => {
      setChoice(undefined);
      if (files.length > 0) void add(files);
    },
  };
}

function noteOn(found: number, others: number, isCut: boolean): string {
  return [
    found === 0 && words.photos.noPictures,
    others > 0 && words.photos.others(others),
    isCut && words.photos.beyond(MAX_FOUND),
  ]
    .filter(Boolean)
    .join('');
}

export type Intake = ReturnType<typeof useIntake>;
