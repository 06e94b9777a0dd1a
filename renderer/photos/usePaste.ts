import { type RefObject, useEffect, useEffectEvent } from 'react';
import { words } from '../messages/words.ts';
import { isShutOff } from './shutOff.ts';

interface Pasted {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onNothing: () => void;
}

/**
 * Takes what is pasted anywhere on the screen of the section: picture data, copied files. In a text box a text goes into the box;
 * a picture alone, which no box could take, is meant for the form there too.
 */
export function usePaste(zone: RefObject<HTMLElement | null>, { onFiles, onNothing }: Pasted): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (!data || isShutOff(zone.current)) return;
    const inBox = event.target instanceof Element && event.target.matches('input, textarea');
    const files = [...data.files].map(named);
    if (inBox && (files.length === 0 || data.types.includes('text/plain'))) return;
    event.preventDefault();
    if (files.length > 0) onFiles(files);
    else onNothing();
  });
  useEffect(() => {
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

/** Browsers call picture data image.png, which says nothing to anybody. */
function named(file: File): File {
  if (file.name !== 'image.png') return file;
  return new File([file], `${words.photos.pasted}.png`, { type: file.type });
}
