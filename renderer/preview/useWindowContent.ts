import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import type { WindowContent } from '../../shared/api/calls/forms.ts';
import { useContent, useForm } from '../form/useFormView.ts';

/** The form as it stands in the window, stored or not yet, as calls take it; a moment behind the typing. */
export function useWindowContent(): WindowContent {
  const { draft } = useForm();
  const content = useContent();
  const photos = useDeferredValue(useStore(draft.store, (state) => state.photos));
  return useMemo(() => {
    const { reportingUnit, fields, narrative, photoLayout = 'auto', opinions } = content;
    return {
      reportingUnit,
      fields,
      narrative,
      photoLayout,
      opinions,
      photos: photos.map(({ id, caption }) => ({ id, caption })),
    };
  }, [content, photos]);
}
