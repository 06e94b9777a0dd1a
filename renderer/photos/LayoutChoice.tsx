import { Radio } from 'antd';
import { useId } from 'react';
import { useStore } from 'zustand';
import { paperPlan } from '../../shared/form/paperPlan.ts';
import { photoBox } from '../../shared/photo/box.ts';
import { PHOTO_LAYOUTS } from '../../shared/photo/layout.ts';
import { photoRowsInCell } from '../../shared/photo/photoRoom.ts';
import { useContent, useForm } from '../form/useFormView.ts';
import { words } from '../messages/words.ts';
import { RowsSketch } from './RowsSketch.tsx';

/** How the photos stand on the form, one or two in a row, and what that looks like: as the Word file will have it. */
export function LayoutChoice() {
  const { draft, definition } = useForm();
  const content = useContent();
  const photos = useStore(draft.store, (state) => state.photos);
  const layout = useStore(draft.store, ({ content }) => content.photoLayout ?? 'auto');
  const label = useId();
  const { print } = definition.notice;
  const { setting } = paperPlan(definition, { ...content, photoLayout: layout }, photos);
  const rows = photoRowsInCell(photos, print, setting).map((row) => ({ photos: row }));
  return (
    <div className="layout-choice">
      <div>
        <h3 id={label}>{words.photos.layout.title}</h3>
        <Radio.Group
          aria-labelledby={label}
          optionType="button"
          value={layout}
          options={PHOTO_LAYOUTS.map((each) => ({ value: each, label: words.photos.layout.choices[each] }))}
          onChange={(event) => draft.setPhotoLayout(event.target.value)}
        />
      </div>
      <RowsSketch photos={photos} rows={rows} box={photoBox(print)} />
    </div>
  );
}
