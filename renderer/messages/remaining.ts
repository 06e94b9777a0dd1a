/** What keeps a form from being exported: things that are wrong, and required blanks that are still empty. */
export interface Remaining {
  readonly wrong: number;
  readonly missing: number;
}

/** It in words, the same on every screen; empty where nothing is left. */
export function remainingText({ wrong, missing }: Remaining): string {
  const parts = [wrong > 0 && `${wrong} 处要改`, missing > 0 && `${missing} 项必填`].filter(Boolean);
  return parts.length > 0 ? `还有 ${parts.join('、')}` : '';
}

/** What is most likely unfinished or wrong and keeps a form from nothing, the same on every screen; empty where there is none. */
export const doubtsText = (count: number): string => (count > 0 ? `还有 ${count} 处可能没写完或写错` : '');
