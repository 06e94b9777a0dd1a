import { BankOutlined, FlagOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FormSummary } from '../../shared/api/model.ts';
import { formDefinition } from '../../shared/form/definition.ts';
import { FORM_KINDS, type FormKind } from '../../shared/notice/formSchema.ts';
import type { Notice } from '../../shared/notice/schema.ts';
import { goTo } from '../app/route.ts';
import { words } from '../messages/words.ts';
import { useNewForm } from './useNewForm.ts';

const ICONS: Record<FormKind, typeof BankOutlined> = { unit: BankOutlined, activity: FlagOutlined };

interface Props {
  readonly notice: Notice;
  /** Those that are there already are shown, not made again. */
  readonly samples?: readonly FormSummary[];
  readonly onMade?: () => void;
}

/** The two kinds of form, each to be begun or looked at filled in. */
export function KindChoice({ notice, samples = [], onMade }: Props) {
  const { making, make } = useNewForm();
  const begin = async (what: 'form' | 'sample', kind: FormKind) => {
    if (await make(what, kind)) onMade?.();
  };
  const look = (kind: FormKind) => {
    const sample = samples.find((each) => each.kind === kind);
    if (sample) goTo({ screen: 'form', id: sample.id, section: 'basic' });
    else void begin('sample', kind);
  };
  const isMaking = (what: 'form' | 'sample', kind: FormKind) => making?.what === what && making.kind === kind;
  return (
    <ul className="kinds">
      {FORM_KINDS.map((kind) => (
        <li key={kind} className="kind">
          <Kind kind={kind} notice={notice} />
          <div className="kind-buttons">
            <Button
              type="primary"
              loading={isMaking('form', kind)}
              disabled={making !== null}
              aria-label={words.desk.onKind(words.desk.start, kind)}
              onClick={() => begin('form', kind)}
            >
              {words.desk.start}
            </Button>
            <Button
              loading={isMaking('sample', kind)}
              disabled={making !== null}
              aria-label={words.desk.onKind(words.desk.sample, kind)}
              onClick={() => look(kind)}
            >
              {words.desk.sample}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Kind({ kind, notice }: { readonly kind: FormKind; readonly notice: Notice }) {
  const Icon = ICONS[kind];
  const { shortTitle, narrative } = formDefinition(notice, kind);
  return (
    <>
      <Icon className="kind-icon" aria-hidden />
      <strong className="kind-name">{words.desk.newForm[kind]}</strong>
      <p>{shortTitle}</p>
      <p className="hint">{words.desk.limits(narrative.limit.max, narrative.photos)}</p>
    </>
  );
}
