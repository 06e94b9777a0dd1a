import { type RefObject, useEffect } from 'react';
import { partOfElement } from '../form/partElementId.ts';
import { type PreviewPlace, setPreviewPlace } from './previewState.ts';

/** Follows what is being edited in a section of a form by its focus. */
export function useFocusedPlace(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = section.current;
    const follow = () => {
      const place = element?.contains(document.activeElement) && placeOf(document.activeElement);
      if (place) setPreviewPlace(place);
    };
    element?.addEventListener('focusin', follow);
    follow();
    return () => {
      element?.removeEventListener('focusin', follow);
      setPreviewPlace(undefined);
    };
  }, [section]);
}

/** The place that a control stands for; undefined where it does not say (an editor says it by itself). */
function placeOf(control: Element | null): PreviewPlace | undefined {
  const photo = control?.closest('.photo');
  if (photo)
    return {
      part: 'photos',
      photo: [...(photo.parentElement?.querySelectorAll('.photo') ?? [])].indexOf(photo),
    };
  const part = partOfElement(control?.id ?? '');
  return part === undefined || part === 'narrative' ? undefined : { part };
}
