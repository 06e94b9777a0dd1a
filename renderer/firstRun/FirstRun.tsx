import { LockOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { AppState } from '../../shared/api/model.ts';
import { words } from '../messages/words.ts';
import { RoleStep } from './RoleStep.tsx';
import { StartStep } from './StartStep.tsx';
import { UnitStep } from './UnitStep.tsx';
import './firstRun.css';

const STEPS = ['role', 'unit', 'start'] as const;
type Step = (typeof STEPS)[number];

interface Props {
  readonly app: AppState;
  readonly onDone: () => void;
}

/** The first run: what kind of unit it is, its particulars, and the first form. Every step can be put off. */
export function FirstRun({ app, onDone }: Props) {
  const [step, setStep] = useState<Step>('role');
  return (
    <div className="first-run">
      <header className="first-run-brand">{words.app.name}</header>
      <main className="first-run-step">
        <p className="hint">{words.firstRun.step(STEPS.indexOf(step) + 1, STEPS.length)}</p>
        {step === 'role' && <RoleStep app={app} onNext={() => setStep('unit')} />}
        {step === 'unit' && (
          <UnitStep app={app} onBack={() => setStep('role')} onNext={() => setStep('start')} />
        )}
        {step === 'start' && <StartStep app={app} onDone={onDone} />}
      </main>
      <footer className="first-run-privacy">
        <LockOutlined aria-hidden />
        <span>
          <strong>{words.firstRun.privacy}</strong>
          {words.firstRun.offline}
        </span>
      </footer>
    </div>
  );
}
