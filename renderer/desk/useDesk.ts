import { App } from 'antd';
import { createContext, useContext, useState } from 'react';
import type { AppState, FormSummary } from '../../shared/api/model.ts';
import { failureSentence } from '../../shared/messages/failures.ts';
import type { Result } from '../../shared/result/result.ts';
import type { HandInStanding } from '../../shared/submission/standing.ts';
import { goTo } from '../app/route.ts';
import { refreshForms, refreshSubmissions } from '../bridge/queries.ts';
import { words } from '../messages/words.ts';
import type { Mark, Registered } from '../register/mark.ts';
import { registerForm, takeBack } from '../register/registering.ts';
import { useCall } from '../ui/useCall.ts';

/** A form that is about to be ticked off. */
export interface Registering {
  readonly form: FormSummary;
  readonly mark: Mark;
  /** What takes the focus back afterwards. */
  readonly opener: HTMLElement;
}

/** What can be done with the forms of the desk. */
export interface Desk {
  readonly app: AppState;
  /** How the forms stand in the log of hand-ins. */
  readonly handIns: ReadonlyMap<string, HandInStanding>;
  /** The form that was put into the bin last, while that can be undone here. */
  readonly binned: FormSummary | null;
  /** The form that came back last: the focus goes to it. */
  readonly restored: string | null;
  readonly registering: Registering | null;
  readonly duplicate: (form: FormSummary) => Promise<void>;
  readonly bin: (form: FormSummary) => Promise<void>;
  readonly undoBin: () => Promise<void>;
  readonly closeUndo: () => void;
  readonly register: (registering: Registering) => void;
  readonly closeRegister: () => void;
  readonly save: (form: FormSummary, registered: Registered, said: string) => Promise<boolean>;
  readonly takeBack: (form: FormSummary, mark: Mark) => Promise<void>;
  readonly eraseSamples: () => Promise<void>;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around a component. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of the desk needs the desk around it');
  return desk;
}

/** The state of the desk, and what changes it. */
export function useDeskState(app: AppState, handIns: Desk['handIns']): Desk {
  const { message } = App.useApp();
  const call = useCall();
  const [binned, setBinned] = useState<FormSummary | null>(null);
  const [restored, setRestored] = useState<string | null>(null);
  const [registering, setRegistering] = useState<Registering | null>(null);
  const stored = async (answer: Result<unknown>, said: string) => {
    await refreshSubmissions();
    if (answer.ok) message.success(said);
    else message.error(failureSentence(answer.error));
    return answer.ok;
  };
  return {
    app,
    handIns,
    binned,
    restored,
    registering,
    duplicate: async ({ id }) => {
      const copy = await call('forms.duplicate', { id });
      if (!copy) return;
      message.success(words.desk.duplicated);
      goTo({ screen: 'form', id: copy.id, section: 'basic' });
    },
    bin: async (form) => {
      if (!(await call('forms.bin', { id: form.id }))) return;
      await refreshForms();
      setRestored(null);
      setBinned(form);
    },
    undoBin: async () => {
      if (!binned || !(await call('forms.restore', { id: binned.id }))) return;
      await refreshForms();
      setBinned(null);
      setRestored(binned.id);
    },
    closeUndo: () => setBinned(null),
    register: setRegistering,
    closeRegister: () => setRegistering(null),
    save: async (form, registered, said) => stored(await registerForm(form, registered), said),
    takeBack: async ({ id }, mark) => {
      await stored(await takeBack(id, mark), words.register.undone);
    },
    eraseSamples: async () => {
      if (!(await call('samples.erase', {}))) return;
      await refreshForms();
      message.success(words.desk.samplesErased);
    },
  };
}
