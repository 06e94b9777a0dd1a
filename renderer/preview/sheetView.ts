import { adopt } from './adopt.ts';
import type { RenderedDocx } from './renderDocx.ts';
import sheetCss from './sheet.css?inline';

/** The place of something on the paper (px of the paper at 100 %). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A rendered form in a tree of its own: neither its styles nor those of the window reach the other. */
export interface SheetView {
  readonly sheet: HTMLElement;
  readonly draw: (rendered: RenderedDocx) => void;
  readonly setScale: (scale: number) => void;
  /** Marks what encloses these elements; its box, undefined for none. */
  readonly mark: (elements: readonly Element[]) => Box | undefined;
}

export function createSheetView(host: HTMLElement): SheetView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const styles = document.createElement('div');
  const paper = element('paper');
  const sheet = element('sheet');
  const marker = element('marker');
  marker.hidden = true;
  paper.append(sheet, marker);
  const own = document.createElement('style');
  own.textContent = sheetCss;
  root.replaceChildren(own, styles, paper);
  let scale = 1;
  return {
    sheet,
    draw: (rendered) => {
      const fresh = document.createElement('div');
      fresh.append(...rendered.styles);
      adopt(styles, fresh);
      adopt(sheet, rendered.sheet);
    },
    setScale: (to) => {
      scale = to;
      paper.style.transform = `scale(${to})`;
    },
    mark: (elements) => {
      const box = enclosing(elements, paper, scale);
      marker.hidden = box === undefined;
      if (!box) return undefined;
      for (const side of ['left', 'top', 'width', 'height'] as const) marker.style[side] = `${box[side]}px`;
      return box;
    },
  };
}

function element(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  return made;
}

function enclosing(elements: readonly Element[], paper: Element, scale: number): Box | undefined {
  if (elements.length === 0) return undefined;
  const origin = paper.getBoundingClientRect();
  const rects = elements.map((each) => each.getBoundingClientRect());
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  return {
    left: (left - origin.left) / scale,
    top: (top - origin.top) / scale,
    width: (Math.max(...rects.map((rect) => rect.right)) - left) / scale,
    height: (Math.max(...rects.map((rect) => rect.bottom)) - top) / scale,
  };
}
