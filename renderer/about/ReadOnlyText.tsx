import { words } from '../messages/words.ts';

interface Props {
  readonly label: string;
  readonly text: string;
}

/** A long text in a box that scrolls, by the keyboard too. */
export function ReadOnlyText({ label, text }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus no key could scroll it
    <section className="read-only-text" aria-label={words.about.contentOf(label)} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}
