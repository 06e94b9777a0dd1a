import { search, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';

/** The keys of searching that a person knows from Word: Ctrl+F, F3; the others of the library are left out. */
const KEYS = searchKeymap.filter(({ key = '' }) => ['Mod-f', 'F3', 'Escape'].includes(key));

/** Finding in the text; `onBar` gets the place for the find bar while it is open. */
export const finding = (onBar: (place: HTMLElement | undefined) => void): Extension => [
  search({
    top: true,
    createPanel: () => {
      const dom = document.createElement('div');
      return { dom, top: true, mount: () => onBar(dom), destroy: () => onBar(undefined) };
    },
  }),
  keymap.of(KEYS),
];
