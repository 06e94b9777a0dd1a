import type { Failure, Result } from '../../shared/result/result.ts';

/** How the preview stands to what is in the fields. */
export type PreviewStatus =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'current'; readonly unread: readonly number[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface BuiltPreview {
  readonly docx: string;
  readonly unread: readonly number[];
}

export interface PreviewerOptions<Content> {
  /** How long nothing must have changed before a preview is made (ms); typing counts from its last key. */
  readonly delayMs: number;
  readonly build: (content: Content) => Promise<Result<BuiltPreview>>;
  /** Draws it; `isOvertaken` says whether a newer one is on its way already, which makes this one not worth the while. */
  readonly draw: (docx: string, isOvertaken: () => boolean) => Promise<void>;
  readonly onStatus: (status: PreviewStatus) => void;
}

/** Keeps a preview current: one at a time, made in a pause of typing, and the newest content wins. */
export interface Previewer<Content> {
  readonly update: (content: Content) => void;
  /** Something was typed whose content comes later: until then nothing is made or drawn. */
  readonly postpone: () => void;
  /** Makes the preview of the last content once more. */
  readonly retry: () => void;
  /** Whatever is on its way is shown to nobody. */
  readonly close: () => void;
}

export function createPreviewer<Content>(options: PreviewerOptions<Content>): Previewer<Content> {
  let newest: { readonly content: Content } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isDue = false;
  let isBehind = false;
  let typedAt = 0;
  let isClosed = false;

  const make = async (wanted: { readonly content: Content }) => {
    const isOvertaken = () => isClosed || isBehind || newest !== wanted;
    const built = await options.build(wanted.content);
    if (isOvertaken()) return;
    if (!built.ok) return options.onStatus({ kind: 'failed', failure: built.error });
    try {
      await options.draw(built.value.docx, isOvertaken);
      if (!isOvertaken()) options.onStatus({ kind: 'current', unread: built.value.unread });
    } catch {
      if (!isOvertaken()) options.onStatus({ kind: 'failed', failure: { code: 'internal', details: {} } });
    }
  };
  const start = async () => {
    timer = undefined;
    isDue = isBusy;
    // What is behind is made when its content has come.
    if (isBusy || !newest || isClosed || isBehind) return;
    isBusy = true;
    await make(newest);
    isBusy = false;
    if (isDue) void start();
  };
  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void start(), delayMs);
  };

  return {
    update: (content) => {
      const isFirst = newest === undefined;
      const quietFor = isBehind ? performance.now() - typedAt : 0;
      newest = { content };
      isBehind = false;
      schedule(isFirst ? 0 : Math.max(0, options.delayMs - quietFor));
    },
    postpone: () => {
      isBehind = true;
      typedAt = performance.now();
    },
    retry: () => {
      if (!newest) return;
      newest = { content: newest.content };
      options.onStatus({ kind: 'waiting' });
      schedule(0);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
