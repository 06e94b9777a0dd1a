import { App } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { words } from '../messages/words.ts';
import { dragsFiles } from '../photos/droppedFiles.ts';
import { isWordName, isWordType } from './chosenWord.ts';

interface Dropped {
  readonly onWord: (files: readonly File[]) => void;
  /** Something else, and nobody there who takes it. */
  readonly onOther: () => void;
}

/** Takes one Word file that is dropped anywhere; of more, and of other files, it is said what to do. Whether one is being dragged. */
export function useOneWord(onFile: (file: File) => void): boolean {
  const { message } = App.useApp();
  return useWordDrop({
    onWord: ([first, ...others]) => {
      if (first && others.length === 0) onFile(first);
      else message.info(words.wordUpdate.onlyOne);
    },
    onOther: () => message.info(words.wordUpdate.notHere),
  });
}

/** Whether files can be dropped now: no dialog stands above the form. */
const isFree = () =>
  [...document.querySelectorAll('[role="dialog"]')].every((dialog) => !dialog.checkVisibility());

/**
 * Takes a Word file that is dropped anywhere on the window, before anybody else does; whether one is being dragged. Photos and
 * scans are left to their sections; beside it a drop does nothing: left to the browser, it would open the file in the place of the program.
 */
function useWordDrop({ onWord, onOther }: Dropped): boolean {
  const [isDragging, setDragging] = useState(false);
  const over = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event;
    if (!dragsFiles(event) || !dataTransfer) return;
    const isWord = isFree() && [...dataTransfer.items].some(({ type }) => isWordType(type));
    setDragging(isWord);
    if (!isWord && takesFiles()) return;
    event.preventDefault();
    dataTransfer.dropEffect = isFree() ? 'copy' : 'none';
  });
  const leave = useEffectEvent((event: DragEvent) => event.relatedTarget === null && setDragging(false));
  const drop = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event;
    if (!dragsFiles(event) || !dataTransfer) return;
    setDragging(false);
    const files = [...dataTransfer.files].filter(({ name }) => isWordName(name));
    if (files.length === 0 && takesFiles()) return;
    event.preventDefault();
    if (!isFree()) return;
    if (files.length > 0) onWord(files);
    else onOther();
  });
  useEffect(() => {
    // Before the listeners of photos and scans.
    document.addEventListener('dragover', over, true);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop, true);
    return () => {
      document.removeEventListener('dragover', over, true);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop, true);
    };
  }, []);
  return isDragging;
}

const takesFiles = () => document.querySelector('.photos-section, .takes-files') !== null;
