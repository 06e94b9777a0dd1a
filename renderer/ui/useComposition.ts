import { type ChangeEvent, type CompositionEvent, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Value and handlers of a text control under an input method. Pinyin being composed stays in the control: it is neither
 * counted, checked nor saved. The composition ends after its last change event, so the end hands the text over too.
 */
export function useComposition(value: string, onChange: (value: string) => void) {
  const [composed, setComposed] = useState<string | undefined>(undefined);
  const handOver = (text: string) => {
    setComposed(undefined);
    onChange(text);
  };
  return {
    value: composed ?? value,
    onChange: (event: ChangeEvent<Control>) => {
      const { value: text } = event.currentTarget;
      const { nativeEvent } = event;
      if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposed(text);
      else handOver(text);
    },
    onCompositionEnd: (event: CompositionEvent<Control>) => handOver(event.currentTarget.value),
  };
}
