import { useState } from 'react';
import type { FormKind } from '../../shared/notice/formSchema.ts';
import { goTo } from '../app/route.ts';
import { refreshForms } from '../bridge/queries.ts';
import { useCall } from '../ui/useCall.ts';

/** What is being made at this moment. */
export interface Making {
  readonly what: 'form' | 'sample';
  readonly kind: FormKind;
}

/** Makes a form, or a sample with its photos (which takes seconds), and opens it. */
export function useNewForm() {
  const call = useCall();
  const [making, setMaking] = useState<Making | null>(null);
  const make = async (what: Making['what'], kind: FormKind) => {
    setMaking({ what, kind });
    const made = await call(what === 'form' ? 'forms.create' : 'samples.create', { kind });
    setMaking(null);
    if (!made) return false;
    void refreshForms();
    goTo({ screen: 'form', id: made.id, section: 'basic' });
    return true;
  };
  return { making, make };
}
