import { type RefObject, useEffect } from 'react';
import { FORM_PARTS, type FormPart } from '../../shared/form/definition.ts';
import { partElementId } from '../form/partElementId.ts';
import { type PreviewPlace, setPreviewPlace } from './previewState.ts';

/** A caret that moves with every key is followed in pauses (ms). */
const CARET_PAUSE = 120;

/** Follows what is being edited in a section of a form by its focus, and in a plain text by the line of its caret. */
export function useFocusedPlace(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = section.current;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const place = element?.contains(document.activeElement) && placeOf(document.activeElement);
      if (place) setPreviewPlace(place);
    };
    const followCaret = () => {
      clearTimeout(pause);
      pause = setTimeout(follow, CARET_PAUSE);
    };
    element?.addEventListener('focusin', follow);
    document.addEventListener('selectionchange', followCaret);
    follow();
    return () => {
      clearTimeout(pause);
      element?.removeEventListener('focusin', follow);
      document.removeEventListener('selectionchange', followCaret);
      setPreviewPlace(undefined);
    };
  }, [section]);
}

/** The place that a control stands for; undefined where it does not say (an editor says it by itself). */
function placeOf(control: Element | null): PreviewPlace | undefined {
  const photo = control?.closest('.photo');
  if (photo) return { part: 'photos', photo: [...(photo.parentElement?.children ?? [])].indexOf(photo) };
  const part = partOf(control?.id ?? '');
  if (part === 'narrative' && control instanceof HTMLTextAreaElement) {
    return { part, paragraph: control.value.slice(0, control.selectionStart).split('\n').length - 1 };
  }
  return part === undefined || part === 'narrative' ? undefined : { part };
}

const partOf = (id: string): FormPart | undefined =>
  FORM_PARTS.find((part) => id === partElementId(part) || id.startsWith(`${partElementId(part)}-`));
