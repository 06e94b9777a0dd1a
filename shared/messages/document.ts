/** Words that the program itself sets into a Word file; the words of the form come from the notice. */

/** What a picture is called in Word's own lists. */
export const photoName = (number: number): string => `照片${number}`;

/** Stands in a draft in the place of a photo that could not be read. */
export const photoUnread = (number: number): string => `（照片${number}未能读入）`;

/** Whether a line of a Word file is such a word of ours. */
export const photoUnreadIn = (line: string): boolean => /^（照片\d+未能读入）$/u.test(line);

/** Stands in the name of a draft's file while the form has no name. */
export const NO_NAME = '未填名称';

/** Why a file is not the form itself: head of every page. */
export type DocumentMark = { readonly kind: 'draft'; readonly errors: number } | { readonly kind: 'sample' };

/** The line at the head of every page of a file that must not be handed in. */
export function markSentence(mark: DocumentMark): string {
  if (mark.kind === 'sample') return '样例：内容均为虚构，不能报送';
  return mark.errors > 0 ? `草稿：还有 ${mark.errors} 处没有填好，不能报送` : '草稿：不能报送';
}

/** The line in the foot of every page, on wish. */
export const checkCodeLine = (code: string): string => `校验码 ${code}`;
