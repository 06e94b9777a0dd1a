import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { dragsFiles, droppedFiles } from './droppedFiles.ts';
import type { FoundFiles } from './foundFiles.ts';
import { isShutOff } from './shutOff.ts';

/**
 * Whether files are being dragged over the window, and what is dropped on an element. Beside it a drop does nothing: left to the
 * browser, it would open the file in the place of the program.
 */
export function useFileDrag(
  zone: RefObject<HTMLElement | null>,
  onFiles: (found: FoundFiles) => void,
): boolean {
  const [dragging, setDragging] = useState(false);
  const over = useEffectEvent((event: DragEvent) => {
    if (!dragsFiles(event) || !event.dataTransfer) return;
    // A Word file is somebody else's.
    if (event.defaultPrevented) return setDragging(false);
    event.preventDefault();
    setDragging(true);
    event.dataTransfer.dropEffect = isIn(zone.current, event) ? 'copy' : 'none';
  });
  // Entering what lies below is leaving what lies above: only out of the window is out.
  const leave = useEffectEvent((event: DragEvent) => event.relatedTarget === null && setDragging(false));
  const drop = useEffectEvent(async (event: DragEvent) => {
    if (!dragsFiles(event) || !event.dataTransfer) return;
    const isTaken = event.defaultPrevented;
    event.preventDefault();
    setDragging(false);
    if (!isTaken && isIn(zone.current, event)) onFiles(await droppedFiles(event.dataTransfer));
  });
  useEffect(() => {
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}

/** The blank beside and below what the section holds belongs to it. */
const isIn = (zone: HTMLElement | null, { target }: DragEvent) =>
  target instanceof Node && !isShutOff(zone) && (zone?.parentElement?.contains(target) ?? false);
